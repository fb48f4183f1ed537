// Improvements only: every page is whole without this file.
"use strict";

// What is folded away is opened for paper, and folded again afterwards.
(() => {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
})();

// A table that fits needs no stop for the keyboard.
(() => {
  const regions = document.querySelectorAll(".wardmote-scroll");
  const look = () => {
    for (const region of regions) {
      if (region.scrollWidth > region.clientWidth) region.setAttribute("tabindex", "0");
      else region.removeAttribute("tabindex");
    }
  };
  look();
  addEventListener("resize", look);
})();
