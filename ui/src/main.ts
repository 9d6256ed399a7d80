/** Puts the window's one component on the page. */

import "$lib/fonts.css";
import "$lib/tokens.css";
import "$lib/base.css";
import "$lib/field.css";
import { mount } from "svelte";
import App from "./App.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");

export default mount(App, { target });
