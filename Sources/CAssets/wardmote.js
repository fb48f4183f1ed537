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

// Five minutes before the time to sign out, says so, and lets the reader go on without losing what they have typed.
(() => {
  const who = document.querySelector(".wardmote-who");
  if (!who) return;
  const early = 300;
  let timer;
  const say = () => {
    const box = document.createElement("div");
    box.className = "wardmote-soon";
    box.setAttribute("role", "alert");
    const text = document.createElement("p");
    text.className = "govuk-body";
    text.textContent = "You will be signed out in five minutes. What you have not saved will be lost.";
    const stay = document.createElement("button");
    stay.type = "button";
    stay.className = "govuk-button";
    stay.textContent = "Stay signed in";
    stay.addEventListener("click", async () => {
      const answer = await fetch("/me/stay", { cache: "no-store", credentials: "same-origin" });
      if (!answer.ok || answer.redirected) {
        text.textContent = "You have been signed out. Copy what you typed before you sign in again.";
        return stay.remove();
      }
      box.remove();
      wait((await answer.json()).seconds);
    });
    box.append(text, stay);
    document.body.append(box);
  };
  const wait = seconds => {
    clearTimeout(timer);
    timer = setTimeout(say, Math.max(0, seconds - early) * 1000);
  };
  wait(Number(who.dataset.endsIn));
})();
