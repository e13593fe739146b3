// The form that divides a stage: shows what the chosen way needs, and sends it.

import { call } from "./api.js";

export function start(form) {
  const plan = () => form.querySelector("[name=plan]:checked")?.value ?? "queue";
  const error = form.querySelector(".form-error");
  const show = () => {
    for (const part of form.querySelectorAll("[data-plan]")) part.hidden = !part.dataset.plan.split(" ").includes(plan());
  };
  const body = () => ({
    plan: plan(),
    seed: Number(form.querySelector("#seed").value || 1),
    shares: [...form.querySelectorAll("[data-reviewer]")].map((field) => (
      { reviewer: field.dataset.reviewer, weight: Number(field.value || 0) })),
    groups: form.querySelector("#groups").value.split("\n").map((line) => line.split("+").map((name) => name.trim()))
      .filter((group) => group.some((name) => name)),
  });
  form.addEventListener("change", show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.textContent = "";
    try {
      await call("PUT", `/division/${form.dataset.stage}`, body());
      location.assign("/team");
    } catch (problem) {
      error.textContent = problem.message;
    }
  });
  show();
}
