// The desk's one script. Every page works without it.
(() => {
    "use strict";

    // A claim as of a day: what the slider shows follows it in place, and the address with it.
    for (const form of document.querySelectorAll("form[data-follow]")) {
        const slider = form.elements.step, said = form.querySelector("output"), stops = form.querySelectorAll("option");
        let due, asked = 0;
        const tell = () => { said.value = stops[slider.value].dataset.said; slider.setAttribute("aria-valuetext", said.value); };
        const follow = async () => {
            const turn = ++asked;
            const answer = await fetch(`${form.action}?${new URLSearchParams(new FormData(form))}`);
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const [old, fresh] = [document, page].map(d => d.querySelectorAll("[data-as-of]"));
            if (turn !== asked || old.length !== fresh.length) return;
            old.forEach((part, i) => part.replaceWith(fresh[i]));
            history.replaceState(null, "", answer.url);
        };
        tell();
        slider.addEventListener("input", () => { tell(); clearTimeout(due); due = setTimeout(follow, 150); });
    }

    // A cell of the grid opens its words in place; without this it leads to them further down.
    const panelOf = cell => cell.closest("section").querySelector(".panel");
    const close = cell => { const panel = panelOf(cell); panel.hidden = true; panel.replaceChildren(); cell.removeAttribute("aria-expanded"); };
    const open = () => document.querySelector("a.cell[aria-expanded]");
    document.addEventListener("click", event => {
        const cell = event.target.closest("a.cell[href^='#']"), words = cell && document.getElementById(cell.hash.slice(1)), before = open();
        if (!words || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (before) close(before);
        if (before === cell) return;
        const panel = panelOf(cell), button = Object.assign(document.createElement("button"), { type: "button", textContent: panel.dataset.close });
        button.addEventListener("click", () => { close(cell); cell.focus(); });
        panel.replaceChildren(...[...words.childNodes].map(node => node.cloneNode(true)), button);
        panel.hidden = false;
        cell.setAttribute("aria-expanded", "true");
        panel.scrollIntoView({ block: "nearest" });
    });
    document.addEventListener("keydown", event => { const cell = event.key === "Escape" && open(); if (cell) { close(cell); cell.focus(); } });

    // The queue of what waits: j and k go from one to the next, a, r and e do what the buttons of the one at hand do, u undoes what was just done.
    // A key with Ctrl, Alt or Meta is the browser's, and one that is typed into a field is text. The page says whether they are on.
    const items = [...document.querySelectorAll("[data-item]")];
    if (document.querySelector("[data-keys=on]")) document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
        const at = items.findIndex(item => item.contains(document.activeElement) || `#${item.id}` === location.hash);
        if (event.key === "j" || event.key === "k") {
            const next = items[Math.max(0, Math.min(items.length - 1, at + (event.key === "j" ? 1 : -1)))];
            if (next) { history.replaceState(null, "", `#${next.id}`); next.focus(); next.scrollIntoView({ block: "nearest" }); }
        } else {
            const button = (event.key === "u" ? document : items[at])?.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
            if (!button) return;
            button.click();
        }
        event.preventDefault();
    });

    // Words that are selected in a numbered passage become the numbers of a field.
    for (const taker of document.querySelectorAll("[data-take]")) taker.addEventListener("click", () => {
        const chosen = document.getSelection(), field = taker.form.elements[taker.dataset.take];
        const words = [...document.querySelectorAll("[data-w]")].filter(word => chosen.rangeCount && !chosen.isCollapsed && chosen.getRangeAt(0).intersectsNode(word)).map(word => word.dataset.w);
        if (words.length) field.value = words.length > 1 ? `${words[0]}-${words[words.length - 1]}` : words[0];
        field.focus();
    });

    // A marked text: all parts of the statement that is looked at light up, in the text and beside it; Escape puts the note away.
    const reading = document.querySelector(".reading");
    if (reading) {
        let lit = null;
        const light = number => {
            if (number === lit) return;
            lit = number;
            for (const part of reading.querySelectorAll(".lit")) part.classList.remove("lit");
            if (number) for (const part of reading.querySelectorAll(`[data-s="${CSS.escape(number)}"]`)) part.classList.add("lit");
        };
        const target = () => /^#[sc]\d+$/.test(location.hash) ? location.hash.slice(2) : null;
        const seen = event => light(event.target.closest?.(".cue[data-s], .statement[data-s], .tip")?.dataset.s ?? target());
        reading.addEventListener("pointerover", event => { document.documentElement.classList.remove("hush"); seen(event); });
        reading.addEventListener("pointerleave", () => light(target()));
        reading.addEventListener("focusin", event => { document.documentElement.classList.remove("hush"); seen(event); });
        addEventListener("hashchange", () => light(target()));
        addEventListener("keydown", event => { if (event.key === "Escape") document.documentElement.classList.add("hush"); });
        light(target());
    }

    // Quotations are copied by a button; without a script they are there to be selected.
    for (const text of document.querySelectorAll("[data-copy]")) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = text.dataset.copy;
        button.addEventListener("click", async () => {
            await navigator.clipboard.writeText(text.textContent);
            button.textContent = text.dataset.copied;
            setTimeout(() => { button.textContent = text.dataset.copy; }, 2000);
        });
        if (navigator.clipboard) text.after(button);
    }
})();
