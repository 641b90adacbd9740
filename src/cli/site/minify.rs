//! Scripts as small as they go: comments are for those who read the sources, not for the reader's line.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The module `source` without what only people need, doing the same.
pub fn script(path: &str, source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    if let Some(problem) = parsed.diagnostics.first() {
        bail!("{path} is not JavaScript: {problem}");
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions::default()),
        mangle_properties: None,
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let form = CodegenOptions {
        minify: true,
        comments: CommentOptions::disabled(),
        ..CodegenOptions::default()
    };
    let generated = Codegen::new()
        .with_options(form)
        .with_scoping(minified.scoping)
        .build(&program);
    Ok(generated.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_what_others_use_stays() {
        let source = "/** Long. */\nimport { part } from \"./assets/part.js\";\nexport class Chart { #own = 1; ask(question) { return part(question, this.#own); } }\n";
        let small = script("chart.js", source).expect("it is JavaScript");
        assert!(small.len() < source.len() - 20, "{small}");
        for kept in ["./assets/part.js", "Chart", "ask"] {
            assert!(small.contains(kept), "{kept} is not in {small}");
        }
    }

    #[test]
    fn what_is_not_javascript_is_told_with_its_file() {
        let told = script("chart.js", "export {").expect_err("it breaks off");
        assert!(told.to_string().starts_with("chart.js is not JavaScript"));
    }
}
