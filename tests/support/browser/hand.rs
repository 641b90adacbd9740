//! What a reader's hand does to a page, as the browser gets it from a real mouse, finger or keyboard.

use serde_json::{Value, json};

use super::page::Page;

impl Page {
    /// Moves the mouse to a place in the window, in CSS pixels.
    pub async fn point_at(&self, (x, y): (f64, f64)) {
        let moved = json!({"type": "mouseMoved", "x": x, "y": y});
        self.tell("Input.dispatchMouseEvent", moved).await;
    }

    /// Taps with a finger on a place in the window.
    pub async fn tap(&self, place: (f64, f64)) {
        self.touch("touchStart", Some(place)).await;
        self.touch("touchEnd", None).await;
    }

    /// Draws a finger from one place in the window to another and lifts it there.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        self.touch("touchStart", Some(from)).await;
        for step in 1..=10 {
            let part = f64::from(step) / 10.0;
            let between = (
                from.0 + part * (to.0 - from.0),
                from.1 + part * (to.1 - from.1),
            );
            self.touch("touchMove", Some(between)).await;
        }
        self.touch("touchEnd", None).await;
    }

    async fn touch(&self, kind: &str, place: Option<(f64, f64)>) {
        let points: Vec<Value> = place.iter().map(|(x, y)| json!({"x": x, "y": y})).collect();
        let event = json!({"type": kind, "touchPoints": points});
        self.tell("Input.dispatchTouchEvent", event).await;
    }

    /// Clicks with the mouse on a place in the window.
    pub async fn click(&self, place: (f64, f64)) {
        self.point_at(place).await;
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({"type": kind, "x": place.0, "y": place.1, "button": "left", "clickCount": 1});
            self.tell("Input.dispatchMouseEvent", event).await;
        }
    }

    /// Takes hold with the mouse at one place in the window, pulls to another and lets go.
    pub async fn pull(&self, from: (f64, f64), to: (f64, f64)) {
        self.point_at(from).await;
        let held = |kind: &str, (x, y): (f64, f64)| json!({"type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1});
        let send = async |event| self.tell("Input.dispatchMouseEvent", event).await;
        send(held("mousePressed", from)).await;
        for step in 1..=8 {
            let part = f64::from(step) / 8.0;
            let between = (
                from.0 + part * (to.0 - from.0),
                from.1 + part * (to.1 - from.1),
            );
            send(held("mouseMoved", between)).await;
        }
        send(held("mouseReleased", to)).await;
    }

    /// Turns the wheel with the mouse at the edge of the window, so that only the page moves.
    pub async fn wheel(&self, down: f64) {
        let turned = json!({"type": "mouseWheel", "x": 4, "y": 300, "deltaX": 0, "deltaY": down});
        self.tell("Input.dispatchMouseEvent", turned).await;
    }

    /// Swipes with a finger so that the page moves down, or up.
    pub async fn swipe(&self, down: f64) {
        let from = if down > 0.0 { 650.0 } else { 90.0 };
        self.drag((180.0, from), (180.0, from - down)).await;
    }

    /// Types on the keyboard, key by key.
    pub async fn type_keys(&self, text: &str) {
        for key in text.chars() {
            let code = match key {
                'a'..='z' => format!("Key{}", key.to_ascii_uppercase()),
                '0'..='9' => format!("Digit{key}"),
                ' ' => "Space".to_owned(),
                '/' => "Slash".to_owned(),
                _ => panic!("the key of {key} is not known here"),
            };
            let down = json!({"type": "keyDown", "code": code, "key": key, "text": key});
            self.tell("Input.dispatchKeyEvent", down).await;
            let up = json!({"type": "keyUp", "code": code, "key": key});
            self.tell("Input.dispatchKeyEvent", up).await;
        }
    }

    /// Types a text into what has the focus.
    pub async fn write(&self, text: &str) {
        self.tell("Input.insertText", json!({"text": text})).await;
    }

    /// Presses and lets go of the key with that code.
    pub async fn press(&self, code: &str) {
        self.press_combined(code, 0).await;
    }

    /// Presses and lets go of the key with that code while Shift is held.
    pub async fn press_with_shift(&self, code: &str) {
        self.press_combined(code, 8).await;
    }

    async fn press_combined(&self, code: &str, modifiers: u32) {
        let number = match code {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "Home" => 36,
            "Space" => 32,
            "PageUp" => 33,
            "PageDown" => 34,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            "KeyT" => 84,
            _ => panic!("the key {code} has no number here"),
        };
        // Links and buttons wait for the character.
        let down = if code == "Enter" {
            "keyDown"
        } else {
            "rawKeyDown"
        };
        for kind in [down, "keyUp"] {
            let mut event = json!({"type": kind, "code": code, "key": code, "modifiers": modifiers, "windowsVirtualKeyCode": number});
            if kind == "keyDown" {
                event["text"] = json!("\r");
            }
            self.tell("Input.dispatchKeyEvent", event).await;
        }
    }
}
