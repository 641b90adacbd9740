//! What every language must be able to say of what a reader can set by hand.

use crate::dataset::{Mistake, PriceBasis};

/// Names of controls, and answers to what is put into them.
pub trait ControlPhrases {
    /// What an input is that the reader chose: growth or prices.
    fn chosen_input(&self, id: &str) -> &'static str;
    /// The drawn hint that opens a chart's controls.
    fn controls_hint(&self) -> &'static str;
    /// The same in a word.
    fn adjust(&self) -> &'static str;
    /// The same on a road, whose end can be pulled.
    fn pull_hint(&self) -> &'static str;
    /// What happens where the hint is pressed.
    fn controls_open(&self) -> &'static str;
    /// What can be done with an answer that stays: copy it, see it in the table, ask where it comes
    /// from.
    fn answer_steps(&self) -> [&'static str; 3];
    /// The choice of an indicator.
    fn choose_indicator(&self) -> &'static str;
    /// The growth a year to suppose.
    fn choose_growth(&self, basis: PriceBasis) -> &'static str;
    /// The change of prices a year to suppose.
    fn choose_price(&self) -> &'static str;
    /// Drawing a line of one's own.
    fn choose_guess(&self) -> &'static str;
    /// To begin drawing, to see the comparison, and to take the line away.
    fn guess_steps(&self) -> [&'static str; 3];
    /// A file of later levels.
    fn choose_file(&self) -> &'static str;
    /// What such a file looks like.
    fn file_form(&self) -> String;
    /// How many levels were read from it.
    fn file_read(&self, count: usize) -> String;
    /// What is wrong with it.
    fn file_mistake(&self, mistake: &Mistake) -> String;
    /// That there are so many further mistakes.
    fn further_mistakes(&self, count: usize) -> String;
    /// That the file was not in UTF-8 and was read as the encoding named.
    fn file_encoding(&self, name: &str) -> String;
}
