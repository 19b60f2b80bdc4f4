"""A text that is not English is noticed, and English of any sort is not taken for something else."""

from __future__ import annotations

import pytest

from claimcheck.model import Source
from claimcheck.sources.document import source
from claimcheck.sources.doubts import doubts

OTHERS = {
    "German": "Die Brücke am Hafen wurde am Montag gesperrt, nachdem ein Schiff gegen einen Pfeiler gefahren war. Die Arbeiten dauern nach "
    "Angaben der Stadt zehn Tage, und bis dahin fährt eine Fähre. Verletzt wurde niemand, sagte ein Sprecher der Polizei, aber der Schaden "
    "ist nach ersten Schätzungen sehr hoch.",
    "French": "Le pont du port a été fermé lundi après qu'une barge a heurté une pile. Les travaux vont durer dix jours, selon la mairie, et "
    "un bac est mis en place pour les habitants de la ville. Personne n'a été blessé, a dit la police, mais les dégâts sont importants et il "
    "faudra attendre le mois de mars pour une reprise.",
    "Spanish": "El puente del puerto fue cerrado el lunes después de que una barcaza chocara con un pilar. Las obras van a durar diez días, según el "
    "ayuntamiento, y hasta entonces habrá un barco para los vecinos. No hubo heridos, dijo la policía, pero los daños son muy grandes y no "
    "se sabe cuándo se podrá volver a pasar.",
    "Italian": "Il ponte del porto è stato chiuso lunedì dopo che una chiatta ha urtato un pilone. I lavori dureranno dieci giorni, secondo il "
    "comune, e fino ad allora ci sarà un traghetto per gli abitanti della zona. Non ci sono feriti, ha detto la polizia, ma i danni sono "
    "molto gravi e non si sa quando sarà riaperto.",
    "Portuguese": "A ponte do porto foi fechada na segunda-feira depois que uma barcaça bateu em um pilar. As obras vão durar dez dias, segundo a "
    "prefeitura, e até lá haverá uma balsa para os moradores da cidade. Não há feridos, disse a polícia, mas os danos são muito grandes e "
    "não se sabe quando ela será aberta.",
    "Dutch": "De brug in de haven is maandag gesloten nadat een schip tegen een pijler was gevaren. Het werk duurt volgens de gemeente tien dagen, "
    "en tot die tijd vaart er een pont voor de bewoners van de stad. Er zijn geen gewonden, zei de politie, maar de schade is volgens een "
    "eerste schatting zeer groot en het kan lang duren.",
    "Swedish": "Bron i hamnen stängdes på måndagen efter att en pråm hade kört på en pelare. Arbetet tar enligt kommunen tio dagar och under den "
    "tiden går en färja för dem som bor i staden. Ingen har skadats, säger polisen, men skadorna är stora och det är inte klart när den kan "
    "öppnas igen för trafik.",
    "Polish": "Most w porcie został zamknięty w poniedziałek po tym, jak barka uderzyła w filar. Prace potrwają według miasta dziesięć dni, a do tego "
    "czasu będzie pływał prom dla mieszkańców. Nikt nie został ranny, ale szkody są duże i nie jest jasne, kiedy most może być otwarty. Już "
    "od rana były korki, które trwały do nocy, oraz kolejki przed promem.",
    "Russian": "Мост в порту закрыли в понедельник после того, как баржа ударила опору. Работы, по данным города, займут десять дней, а до этого "
    "жителей будет перевозить паром. Никто не пострадал, сообщили в полиции, но ущерб очень велик, и пока неясно, когда мост снова откроют "
    "для движения. С утра были пробки, и у парома стояли очереди.",
    "Ukrainian": "Міст у порту закрили в понеділок після того, як баржа вдарила опору. Роботи, за даними міста, триватимуть десять днів, а до того "
    "мешканців перевозитиме пором. Ніхто не постраждав, повідомили в поліції, але збитки дуже великі, і поки що невідомо, коли міст знову "
    "відкриють для руху. Зранку були затори, і біля порома стояли черги.",
    "Arabic": "أغلق جسر الميناء يوم الاثنين بعد أن صدمت سفينة أحد أعمدته وقالت السلطات إن العمل سيستمر عشرة أيام وإن عبارة ستنقل السكان حتى ذلك "
    "الحين ولم يصب أحد بأذى كما قالت الشرطة لكن الأضرار كبيرة جدا ولا يعرف متى سيفتح الجسر مرة أخرى أمام حركة المرور في المدينة",
    "Chinese": "港口大桥星期一关闭，此前一艘驳船撞上了桥墩。市政府说，维修工程需要十天，在此期间将有渡轮运送居民。警方说没有人受伤，但是损失很大，目前还不清楚大桥什么时候可以重新开放。"
    "早上道路上出现了严重的堵车，渡口前也排起了长队，许多人等了两个小时。市长当天下午到现场查看，并表示将尽快恢复交通，同时调查事故的原因。",
    "Japanese": "港の橋は月曜日に閉鎖されました。はしけが橋脚に衝突したためです。市によると、工事は十日間続き、その間は渡し船が住民を運びます。けが人はいないと警察は話していますが、"
    "被害は大きく、いつ再び通れるようになるのかはまだ分かっていません。朝から道路は混雑し、渡し場の前には長い列ができていました。多くの人が二時間ほど待ったということです。",
    "another language than English": "Porti sild suleti esmaspäeval pärast seda, kui praam sõitis vastu sammast. Tööd kestavad linna andmetel kümme päeva, "
    "seni sõidab elanike jaoks väike parvlaev. Keegi viga ei saanud, ütles politsei, kuid kahju suurus selgub alles nädala lõpuks. Hommikul olid "
    "teedel pikad ummikud. Sadamas ootasid inimesed mitu tundi järjekorras. Linnapea lubas teha kõik, et liiklus taastuks.",
}  # fmt: skip
ENGLISH = (
    "The bridge at the harbour was closed on Monday after a barge had struck one of its piers. The work will take 10 days, the city said, "
    "and until then a ferry will carry those who live on the other side. Nobody was hurt, but the damage is large."
)


def read(text: str) -> Source:
    return source("text.txt", text)


@pytest.mark.parametrize("name", OTHERS)
def test_a_text_in_another_language_is_a_problem_that_names_it_and_holds_no_claims(name: str) -> None:
    found = read(f"{OTHERS[name]}\n")
    (problem,) = doubts(found)
    assert f"is written in {name}" in problem.message
    assert found.zones == ()


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        f"{ENGLISH}\n\n{OTHERS['German'][:150]}\n\n{ENGLISH}",
        "\n".join(f"Pier {n} | {n * 40} tonnes | open" for n in range(60)),
        "\n".join(f"MAX_WORKERS_{n}={n}" for n in range(60)),
        "\n".join(f"- Fix memory leak, bump parser version {n}, rename option" for n in range(30)),
        "\n".join(
            ["Anna Karlsson", "João da Silva", "Jürgen von der Heide", "María de los Santos", "Ludwig van Beethoven"]
            * 12
        ),
        "def main(args):\n    for arg in args:\n        print(arg, end=' ')\n        return parse(arg, strict=True)\n"
        * 10,
        " ".join(f"0x{n:04x} de ad be ef e1 f2 a0 la le" for n in range(40)),
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho " * 5,
    ],
    ids=["news", "a paragraph in German", "table", "settings", "changelog", "names", "code", "dump", "words"],
)
def test_english_tables_code_and_lists_are_left_alone(text: str) -> None:
    found = read(text)
    assert not list(doubts(found))
    assert found.zones


@pytest.mark.parametrize("name", ["German", "French", "Chinese"])
def test_of_a_few_words_nothing_is_said(name: str) -> None:
    assert read(OTHERS[name][:60]).language is None


def test_the_code_of_the_language_is_kept() -> None:
    assert read(ENGLISH).language == "en"
    assert read(OTHERS["Ukrainian"]).language == "uk"
