/* What the pages do better with scripts. Each part looks for its own marks (data-…) and stays silent where there are none;
   without this file all pages work by links and forms. Words stand in the pages, never here. */

"use strict";

const all = (marks, from = document) => [...from.querySelectorAll(marks)];
const one = (marks, from = document) => from.querySelector(marks);
const between = (low, value, high) => Math.min(high, Math.max(low, value));

/* Controls that only work with scripts are hidden until now. */
function reveal() {
  for (const it of all("[data-js][hidden]")) it.hidden = false;
  const here = one(".voci [aria-current]");
  if (here) one(".voci ul").scrollLeft = here.offsetLeft - 48;
}

/* Tables that become cards keep their meaning for screen readers. */
function keepTables(from = document) {
  const roles = { table: "table", "thead, tbody": "rowgroup", tr: "row", td: "cell", "th[scope=col]": "columnheader", "th[scope=row]": "rowheader" };
  for (const table of all("table.schede", from)) {
    table.setAttribute("role", "table");
    for (const [marks, role] of Object.entries(roles)) {
      for (const it of all(marks, table)) it.setAttribute("role", role);
    }
  }
}

/* A menu closes when one goes elsewhere. */
function closeMenus() {
  const menus = all("details[data-menu]");
  const close = (menu) => {
    if (menu.open && menu.contains(document.activeElement)) one("summary", menu).focus();
    menu.open = false;
  };
  document.addEventListener("click", (event) => menus.filter((it) => !it.contains(event.target)).forEach((it) => (it.open = false)));
  document.addEventListener("keydown", (event) => event.key === "Escape" && menus.filter((it) => it.open).forEach(close));
  for (const menu of menus) {
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }
}

/* A form goes once: a double click or a key held down must not decide twice. */
function sendOnce() {
  for (const form of all("form[data-una-volta]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.partito) return event.preventDefault();
      form.dataset.partito = "1";
      for (const it of all("button:not([type=button])", form)) it.setAttribute("aria-disabled", "true");
    });
  }
  addEventListener("pageshow", () => {
    for (const form of all("form[data-partito]")) {
      delete form.dataset.partito;
      for (const it of all("[aria-disabled]", form)) it.removeAttribute("aria-disabled");
    }
  });
}

/* Passwords can be looked at; six digits send themselves. */
function credentials() {
  for (const button of all("[data-scopri]")) {
    const field = document.getElementById(button.dataset.scopri);
    button.addEventListener("click", () => {
      const shown = field.type === "password";
      field.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
    });
  }
  for (const field of all("[data-sei]")) {
    field.addEventListener("input", () => {
      if (/^\d{3} ?\d{3}$/.test(field.value.trim())) field.form.requestSubmit();
    });
  }
}

/* A page asks again for what changes, every 20 seconds or as often as it says, while somebody may see it, until it is told that nothing changes any more. Only what changed is replaced, so that focus,
   selection and scroll stay. */
function live() {
  const place = one("[data-vivo]");
  if (!place) return;
  const wanted = one("[data-vivo-acceso]");
  const stopped = one("[data-vivo-fermo]");
  const keyOf = (it) => it.getAttribute("href") || it.id;
  const replace = (old, fresh) => {
    const held = old.contains(document.activeElement) ? keyOf(document.activeElement) : null;
    old.replaceWith(fresh);
    keepTables(fresh);
    if (held !== null) all("a, button", fresh).find((it) => keyOf(it) === held)?.focus({ preventScroll: true });
  };
  const plain = new Map(all(":scope > [id]", place).map((it) => [it.id, it.innerHTML]));
  const ask = async () => {
    if (document.hidden || (wanted && !wanted.checked)) return;
    try {
      const answer = await fetch(place.dataset.vivo, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const fresh of all("body > [id]", page)) {
        const old = document.getElementById(fresh.id);
        const text = fresh.innerHTML;
        if (old && place.contains(old) && plain.get(fresh.id) !== text) replace(old, document.importNode(fresh, true));
        plain.set(fresh.id, text);
      }
      if (stopped) stopped.hidden = true;
      if (one("[data-vivo-finito]", page)) clearInterval(again);
    } catch {
      if (stopped) stopped.hidden = false;
    }
  };
  const again = setInterval(ask, Number(place.dataset.ogni || 20) * 1000);
  document.addEventListener("visibilitychange", ask);
  wanted?.addEventListener("change", ask);
}

/* Windows on an image: + and - make it grow, one drags it or scrolls. `together` moves others the same way. */
function makeLens(lens, together = () => []) {
  let zoom = 1;
  const steps = [1, 1.5, 2, 3, 4, 6];
  const apply = (next, from = lens) => {
    const [x, y] = [(from.scrollLeft + from.clientWidth / 2) / from.scrollWidth, (from.scrollTop + from.clientHeight / 2) / from.scrollHeight];
    lens.style.height = next > 1 ? `${lens.offsetHeight}px` : "";
    zoom = next;
    lens.style.setProperty("--zoom", zoom);
    lens.classList.toggle("grande", zoom > 1);
    lens.scrollLeft = x * lens.scrollWidth - lens.clientWidth / 2;
    lens.scrollTop = y * lens.scrollHeight - lens.clientHeight / 2;
  };
  const grow = (by) => apply(steps[between(0, steps.indexOf(zoom) + by, steps.length - 1)]);
  let from = null;
  let moved = false;
  lens.addEventListener("pointerdown", (event) => {
    if (event.button || zoom === 1) return;
    from = { x: event.clientX + lens.scrollLeft, y: event.clientY + lens.scrollTop };
    moved = false;
    lens.setPointerCapture(event.pointerId);
    lens.classList.add("presa");
  });
  lens.addEventListener("pointermove", (event) => {
    if (!from) return;
    moved = true;
    lens.scrollLeft = from.x - event.clientX;
    lens.scrollTop = from.y - event.clientY;
  });
  const letGo = () => {
    from = null;
    lens.classList.remove("presa");
  };
  lens.addEventListener("pointerup", letGo);
  lens.addEventListener("pointercancel", letGo);
  lens.addEventListener("click", (event) => moved && event.stopPropagation(), true);
  lens.addEventListener("dragstart", (event) => event.preventDefault());
  lens.addEventListener("dblclick", () => grow(zoom === 1 ? 2 : -10));
  lens.addEventListener("scroll", () => {
    for (const it of together()) {
      if (it !== lens && (it.scrollLeft !== lens.scrollLeft || it.scrollTop !== lens.scrollTop)) it.scrollTo(lens.scrollLeft, lens.scrollTop);
    }
  });
  lens.grow = grow;
}

function lenses() {
  const found = all("[data-lente]");
  const groups = new Map();
  for (const lens of found) {
    const group = lens.dataset.lente || null;
    if (group) groups.set(group, [...(groups.get(group) || []), lens]);
    makeLens(lens, () => (group ? groups.get(group) : []));
  }
  const chosen = (button) => {
    if (button.dataset.lenti) return groups.get(button.dataset.lenti) || [];
    const near = button.closest("figure, dialog");
    return near ? all("[data-lente]", near) : found;
  };
  for (const button of all("[data-ingrandisci]")) {
    button.addEventListener("click", () => chosen(button).forEach((it) => it.grow(Number(button.dataset.ingrandisci))));
  }
}

/* Evidence opens in place. */
function vision() {
  const dialog = one("#visione");
  if (!dialog || !dialog.showModal) return;
  const lens = one("[data-lente]", dialog);
  for (const link of all("a[data-visione]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const image = new Image();
      image.src = link.href;
      image.alt = link.getAttribute("aria-label") || link.textContent.trim();
      lens.replaceChildren(image);
      lens.grow(-10);
      one("#visione-nome").textContent = image.alt;
      one("#visione-file").href = link.href;
      dialog.showModal();
      lens.focus();
    });
  }
  one("[data-chiudi]", dialog).addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

/* Keys. A key presses what carries it (data-tasto), never while somebody writes, chooses in a list or holds it down, and not
   where the person has switched keys off. */
function keys() {
  const wanted = all("[data-tasti-rapidi]");
  let on = true;
  try {
    on = localStorage.getItem("plico-tasti") !== "no";
  } catch { /* no storage: keys stay on */ }
  for (const it of wanted) {
    it.checked = on;
    it.addEventListener("change", () => {
      on = it.checked;
      try {
        localStorage.setItem("plico-tasti", on ? "si" : "no");
      } catch { /* holds for this page only */ }
    });
  }
  const writing = (it) => it.matches("select, textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])");
  document.addEventListener("keydown", (event) => {
    if (!on || event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const dialog = one("dialog[open]");
    // A date takes digits and arrows only: letters are free for what is proposed.
    const letter = event.target.matches("input[type=date]") && /^[a-z]$/i.test(event.key);
    if (writing(event.target) && !letter) return;
    const zoom = { "+": 1, "=": 1, "-": -1, 0: -10 }[event.key];
    if (zoom !== undefined) {
      const inside = event.target.closest("[data-lente]");
      const found = dialog ? all("[data-lente]", dialog) : inside && !inside.dataset.lente ? [inside] : all("[data-lente]").filter((it) => !it.closest("dialog"));
      if (!found.length) return;
      event.preventDefault();
      return found.forEach((it) => it.grow(zoom));
    }
    if (dialog) return;
    if (event.key.startsWith("Arrow") && event.target.closest("input, .grande")) return;
    const key = event.key.toLowerCase();
    const marked = all("[data-tasto]").find((it) => it.dataset.tasto.toLowerCase() === key && it.getClientRects().length);
    if (marked) {
      event.preventDefault();
      if (marked.matches("[data-banco] input")) marked.focus({ preventScroll: true });
      return marked.click();
    }
    if (event.key === "Enter" && event.target === document.body) one("form[data-banco]")?.requestSubmit(one("form[data-banco] .pieno"));
  });
}

/* The desk of doubtful cards: the chosen outcome has the focus, a proposal fills its day, a list chooses its own button, and
   the images of the next card are already on their way. */
function desk() {
  const form = one("form[data-banco]");
  if (!form) return;
  const chosen = one("[name=esito]:checked", form);
  if (chosen && !chosen.autofocus) chosen.focus({ preventScroll: true });
  for (const list of all("[data-altro]", form)) {
    const button = document.getElementById(list.dataset.altro);
    const ask = () => {
      list.required = button.checked;
    };
    list.addEventListener("change", () => {
      button.checked = list.value !== "";
      ask();
    });
    form.addEventListener("change", ask);
    button.addEventListener("click", () => list.focus({ preventScroll: true }));
    ask();
  }
  const proposals = all("[data-proposta]", form);
  const show = () => proposals.forEach((it) => it.setAttribute("aria-pressed", String(document.getElementById(it.dataset.campo).value === it.dataset.proposta)));
  for (const it of proposals) {
    it.addEventListener("click", () => {
      document.getElementById(it.dataset.campo).value = it.dataset.proposta;
      show();
    });
    document.getElementById(it.dataset.campo).addEventListener("input", show);
  }
  show();
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    if (event.repeat) event.preventDefault();
    else if (event.ctrlKey || event.metaKey) form.requestSubmit(one(".pieno", form));
  });
  for (const it of all("[data-anticipa]")) new Image().src = it.dataset.anticipa;
}

/* A model beside its approved state: sliders move the cut and the veil, pages keep the view, a comment takes its point from
   the page. */
function compare() {
  const viewer = one("#visore");
  if (!viewer) return;
  for (const slider of all("[data-regola]", viewer)) {
    const set = () => viewer.style.setProperty(slider.dataset.regola, `${slider.value}%`);
    slider.addEventListener("input", set);
    set();
  }
  const keepView = () => {
    const view = one("[name=vista]:checked", viewer)?.value;
    if (!view) return;
    for (const link of all("a[data-con-vista]")) {
      const to = new URL(link.href);
      to.searchParams.set("vista", view);
      link.href = to.href;
    }
  };
  all("[name=vista]", viewer).forEach((it) => it.addEventListener("change", keepView));
  keepView();

  const strip = one("[data-pellicola]");
  const shown = strip && one("[aria-current]", strip);
  if (shown) strip.scrollTo(shown.offsetLeft - strip.offsetLeft - 80, shown.offsetTop - strip.offsetTop - 80);

  const form = one("form[data-commento]");
  const face = one("[data-faccia]", viewer);
  const aim = form && one("[data-punta]", form);
  if (!aim) return;
  const pin = one("#punto-nuovo");
  const armed = (on) => {
    aim.setAttribute("aria-pressed", String(on));
    face.classList.toggle("punta", on);
  };
  const draw = () => {
    pin.setAttribute("transform", `translate(${form.elements.x.value} ${form.elements.y.value}) scale(1 ${pin.dataset.rapporto})`);
    pin.setAttribute("visibility", "visible");
  };
  aim.addEventListener("click", () => {
    armed(aim.getAttribute("aria-pressed") !== "true");
    if (aim.getAttribute("aria-pressed") === "true") viewer.scrollIntoView({ block: "start" });
  });
  face.addEventListener("click", (event) => {
    if (!face.classList.contains("punta")) return;
    event.preventDefault();
    const box = face.getBoundingClientRect();
    form.elements.x.value = between(0, Math.round(((event.clientX - box.left) / box.width) * 1000), 1000);
    form.elements.y.value = between(0, Math.round(((event.clientY - box.top) / box.height) * 1000), 1000);
    draw();
    armed(false);
    form.elements.testo.focus();
  });
  for (const name of ["x", "y"]) form.elements[name].addEventListener("input", draw);
  document.addEventListener("keydown", (event) => event.key === "Escape" && armed(false));
}

/* Uploads say how far they are, and can be stopped; a page that waits for a job asks again. */
function uploads() {
  const form = one("form[data-carica]");
  if (form) {
    const [run, stop, broken, tooBig] = ["[data-corsa]", "[data-ferma]", "[data-rotto]", "[data-troppo]"].map((it) => one(it, form));
    const bar = one("progress", run);
    const idle = (why) => {
      run.hidden = stop.hidden = true;
      one(".pieno", form).hidden = false;
      if (why) why.hidden = false;
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      broken.hidden = tooBig.hidden = true;
      const size = [...form.elements.file.files].reduce((sum, it) => sum + it.size, 0);
      if (size > Number(form.dataset.massimo)) return void (tooBig.hidden = false);
      const ask = new XMLHttpRequest();
      ask.open("POST", form.action);
      ask.upload.addEventListener("progress", (it) => it.lengthComputable && (bar.value = (it.loaded / it.total) * 100));
      ask.upload.addEventListener("load", () => {
        bar.removeAttribute("value");
        one("[data-carica-corso]", run).hidden = true;
        one("[data-carica-letto]", run).hidden = false;
      });
      ask.addEventListener("error", () => idle(broken));
      ask.addEventListener("abort", () => idle());
      ask.addEventListener("load", () => {
        if (ask.status < 400 && ask.responseURL !== form.action) return location.assign(ask.responseURL);
        const page = new DOMParser().parseFromString(ask.responseText, "text/html");
        const said = one("main", page);
        if (!said) return idle(broken);
        one("main").replaceWith(document.importNode(said, true));
        one("main").focus();
        start();
      });
      stop.onclick = () => ask.abort();
      bar.value = 0;
      run.hidden = stop.hidden = false;
      one(".pieno", form).hidden = true;
      ask.send(new FormData(form));
    });
  }
}

/* What a main that was replaced needs again; the rest listens to the document. */
function start() {
  for (const part of [reveal, keepTables, sendOnce, uploads]) part();
}

live();
start();
for (const part of [closeMenus, credentials, lenses, vision, desk, compare, keys]) part();
