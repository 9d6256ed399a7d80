/** What the window is dressed in; the order matters. */

import "./fonts.css";
import "./tokens.css";
import "./base.css";
import "./field.css";
