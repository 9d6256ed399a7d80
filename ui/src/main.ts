/** Puts the window's one component on the page. */

import "$lib/look";
import { mount } from "svelte";
import { onLeaving, onSleeping } from "$lib/api";
import App from "./App.svelte";
import { Desk } from "./desk.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");

const desk = new Desk();
export default mount(App, { target, props: { desk } });
void desk.look();
void onLeaving(() => desk.keepAll());
void onSleeping(() => void desk.sleep());
