// The page of results keeps what was asked in its field.
(() => {
  const asked = new URLSearchParams(location.search).get("q");
  const field = document.querySelector("main form[data-search] input[name=q]");
  if (asked && field) field.value = asked;
})();
