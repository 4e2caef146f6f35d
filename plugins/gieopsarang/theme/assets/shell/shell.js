// On file: a folder's address shows its listing, so search forms lead to the page itself.
if (location.protocol === "file:") {
  for (const form of document.querySelectorAll("form[data-search]")) {
    const target = form.getAttribute("action");
    if (target.endsWith("/")) form.setAttribute("action", `${target}index.html`);
  }
}
