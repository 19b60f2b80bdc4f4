"use strict";
(() => {
  const root = document.documentElement;
  const themes = ["system", "light", "dark"];
  const memory = {
    get: () => { try { return localStorage.getItem("claimcheck-theme"); } catch { return null; } },
    set: (name) => { try { localStorage.setItem("claimcheck-theme", name); } catch { /* a file may not be allowed to remember */ } },
  };
  let theme = themes.includes(memory.get()) ? memory.get() : "system";
  const paint = () => { if (theme === "system") delete root.dataset.theme; else root.dataset.theme = theme; };
  paint();

  document.addEventListener("DOMContentLoaded", () => {
    themeSwitch();
    const list = document.getElementById("list");
    if (list) findings(list);
  });

  function themeSwitch() {
    const button = document.getElementById("theme");
    const say = () => {
      document.getElementById("theme-name").textContent = theme[0].toUpperCase() + theme.slice(1);
      button.setAttribute("aria-label", `Colours: ${theme}. Switch`);
    };
    button.hidden = false;
    say();
    button.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      memory.set(theme);
      paint();
      say();
    });
  }

  function findings(list) {
    const form = document.getElementById("filters");
    const state = document.getElementById("state");
    const nothing = document.getElementById("nothing");
    const clear = form.querySelector("[data-clear]");
    const fields = form.elements;
    const boxes = [...form.querySelectorAll("[name=verdict]")];
    const cards = [...list.children].map((el) => ({
      el, id: el.querySelector(".body").id, verdict: el.dataset.v, kind: el.dataset.k, story: el.dataset.y,
      sources: ` ${el.dataset.s} `, text: null, shown: true,
    }));
    const byId = new Map(cards.map((card) => [card.id, card]));
    let open = "";
    form.hidden = false;

    // The words of a finding are gathered when somebody first searches: most readers never do.
    const words = (card) => (card.text ??= [...card.el.querySelectorAll(".t")].map((t) => t.textContent).join(" ").toLowerCase());
    const wanted = () => {
      const source = fields.source.selectedOptions[0];
      return {
        verdicts: new Set(boxes.filter((box) => box.checked).map((box) => box.value)),
        kind: fields.kind.value,
        source: source && source.value ? ` ${source.dataset.n} ` : "",
        story: fields.story ? fields.story.value : "",
        terms: fields.q.value.toLowerCase().split(/\s+/).filter(Boolean),
      };
    };

    function filter() {
      const want = wanted();
      let count = 0;
      for (const card of cards) {
        const pass = (!want.verdicts.size || want.verdicts.has(card.verdict))
          && (!want.kind || card.kind === want.kind)
          && (!want.story || card.story === want.story)
          && (!want.source || card.sources.includes(want.source))
          && want.terms.every((term) => words(card).includes(term));
        if (pass !== card.shown) card.el.hidden = !(card.shown = pass);
        count += pass;
      }
      const all = count === cards.length;
      state.textContent = all ? `${count.toLocaleString("en")} findings` : `${count.toLocaleString("en")} of ${cards.length.toLocaleString("en")} findings`;
      clear.hidden = all && !parameters().size;
      nothing.hidden = count > 0;
    }

    function parameters() {
      const told = new URLSearchParams();
      const verdicts = boxes.filter((box) => box.checked).map((box) => box.value);
      if (verdicts.length) told.set("verdict", verdicts.join(","));
      for (const name of ["kind", "source", "story", "q"]) {
        if (fields[name] && fields[name].value) told.set(name, fields[name].value);
      }
      return told;
    }

    // The address is #finding&verdict=conflict&q=…: links survive, and a finding alone works without any script.
    function write() {
      const told = parameters().toString().replaceAll("%2C", ",");
      const hash = `#${open}${told ? `&${told}` : ""}`;
      if (hash === location.hash || (hash === "#" && !location.hash)) return;
      try { history.replaceState(null, "", hash); } catch { location.replace(hash); }
    }

    function read() {
      const [id, ...rest] = location.hash.slice(1).split("&");
      const told = new URLSearchParams(rest.join("&"));
      const verdicts = (told.get("verdict") || "").split(",");
      const key = decoded(id);
      const card = byId.get(key);
      // A link to another part of the page leaves the filters as they are.
      if (card || rest.length || !id) {
        for (const box of boxes) box.checked = verdicts.includes(box.value);
        for (const name of ["kind", "source", "story", "q"]) if (fields[name]) fields[name].value = told.get(name) || "";
        filter();
      }
      if (card) {
        open = key;
        card.el.open = true;
        card.el.hidden = false;
        card.shown = true;
        card.el.scrollIntoView({ block: "start" });
        card.el.firstElementChild.focus({ preventScroll: true });
      }
    }

    const decoded = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
    const update = () => { filter(); write(); };
    const reset = () => { form.reset(); for (const box of boxes) box.checked = false; fields.q.value = ""; update(); };
    let waiting = 0;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", update);
    form.addEventListener("input", (event) => {
      if (event.target !== fields.q) return;
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(update);
    });
    document.addEventListener("click", (event) => {
      const target = event.target.closest("[data-clear], [data-all], [data-verdict]");
      if (!target) return;
      if ("clear" in target.dataset) { reset(); fields.q.focus(); }
      if ("all" in target.dataset) for (const card of cards) if (card.shown) card.el.open = true;
      if ("verdict" in target.dataset) {
        for (const box of boxes) box.checked = box.value === target.dataset.verdict;
        update();
        event.preventDefault();
        document.getElementById("findings").scrollIntoView();
        boxes.find((box) => box.checked)?.focus({ preventScroll: true });
      }
    });
    list.addEventListener("click", (event) => {
      const summary = event.target.closest("summary");
      if (!summary || summary.parentElement.parentElement !== list) return;
      const id = summary.nextElementSibling.id;
      if (summary.parentElement.open) { if (open === id) open = ""; } else open = id;
      write();
    });
    list.addEventListener("keydown", (event) => {
      const here = event.target.closest("summary");
      if (!here || here.parentElement.parentElement !== list || !["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
      const shown = cards.filter((card) => card.shown);
      const at = shown.findIndex((card) => card.el === here.parentElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
      if (!shown[to]) return;
      event.preventDefault();
      shown[to].el.firstElementChild.focus();
    });
    addEventListener("hashchange", read);
    filter();
    read();
  }
})();
