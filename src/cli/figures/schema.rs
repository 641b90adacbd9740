//! The JSON Schema of `data/figures.json`.

use serde_json::{Value, json};

/// Three kinds of entry: printed by the report, derived from it, not to be derived.
pub(super) fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Figures of a government work report",
        "description": "Every quantitative statement of the report as it prints it, every value that follows, and every value that is asked for and does not follow.",
        "type": "array",
        "items": { "oneOf": [
            { "$ref": "#/$defs/reported" },
            { "$ref": "#/$defs/derived" },
            { "$ref": "#/$defs/underivable" },
        ] },
        "$defs": {
            "id": {
                "type": "string",
                "pattern": "^[a-z][a-z0-9-]*$",
                "description": "Names the entry everywhere: in states, keys and the lineage of others.",
            },
            "period": {
                "type": "string",
                "pattern": "^([0-9]{4}|[0-9]{4}-[0-9]{4}|start|start-[0-9]{4}|[0-9]{4}-[0-9]{2}/[0-9]{4}-[0-9]{2}|within [0-9]+-[0-9]+)$",
                "description": "A year; the years from the first to the last; the start, whose year is not printed; from the start to a year; months of a year; within so many to so many years.",
            },
            "interval": {
                "type": "array",
                "prefixItems": [{ "type": ["number", "null"] }, { "type": ["number", "null"] }],
                "items": false,
                "minItems": 2,
                "description": "Where the true value can lie, in the entry's unit: [low, high], null for an open end.",
            },
            "basis": {
                "enum": ["real", "nominal", "comparable", "none", "not-stated", null],
                "description": "How a rate of growth is counted: with prices taken out (by convention where it is not said), at the prices of each time, on a comparable basis, with nothing to take out, not stated; null for what is no rate. Two rates subtract only where both are counted alike.",
            },
            "inputs": { "type": "array", "items": { "$ref": "#/$defs/id" }, "minItems": 1 },
            "reported": reported(),
            "derived": derived(),
            "underivable": underivable(),
        },
    })
}

fn reported() -> Value {
    object(&json!({
        "derived": { "const": false },
        "role": {
            "enum": ["outcome-5y", "outcome-2021", "target-2022", "target-2026", "target-3-5y", "context"],
            "description": "What it is in the report's story.",
        },
        "kind": {
            "enum": ["level", "total", "yearly-average", "share", "rank", "mark", "threshold", "capacity", "duration", "total-growth", "total-decline", "average-growth", "annual-growth", "times-more", "multiple"],
            "description": "What the number measures. times-more: grown by so many times, the end is one more times the start; multiple: the end is so many times the start.",
        },
        "value": { "type": "number" },
        "basis": { "$ref": "#/$defs/basis" },
        "qualifier": {
            "type": "array",
            "items": { "enum": ["exact", "about", "at-least", "at-most", "expected"] },
            "minItems": 1,
            "uniqueItems": true,
        },
        "printed": {
            "type": "string",
            "maxLength": 16,
            "description": "The figure as printed, with its unit and wording.",
        },
        "paragraph": {
            "type": "integer",
            "minimum": 1,
            "description": "Which non-empty line of the report's text, from 1.",
        },
        "section": { "type": "string" },
        "same_number_as": { "type": ["string", "null"] },
        "note": { "type": ["string", "null"] },
    }))
}

fn derived() -> Value {
    object(&json!({
        "derived": { "const": true },
        "value": { "type": "number" },
        "basis": { "$ref": "#/$defs/basis" },
        "reading": {
            "enum": ["value", "at-least", "at-most", "supposed"],
            "description": "It lies in the interval; it is at least or at most that, because an input is a floor; it would lie there if what is supposed held.",
        },
        "places": {
            "type": "integer",
            "description": "Places after the point that the interval supports; negative for tens and more.",
        },
        "formula": { "type": "string", "description": "How it is worked out, with its numbers." },
        "formula_words": { "type": "string", "description": "The same, with its inputs by name." },
        "inputs": { "$ref": "#/$defs/inputs" },
        "note": { "type": ["string", "null"] },
    }))
}

fn underivable() -> Value {
    object(&json!({
        "derived": { "const": true },
        "underivable": { "const": true },
        "value": { "type": "null" },
        "formula": { "type": "null" },
        "inputs": { "$ref": "#/$defs/inputs" },
        "reason": { "type": "string", "description": "What the report does not give." },
    }))
}

/// An object of exactly these fields and those that every entry has.
fn object(own: &Value) -> Value {
    let mut properties = json!({
        "id": { "$ref": "#/$defs/id" },
        "indicator": { "$ref": "#/$defs/id" },
        "zh": { "type": "string", "minLength": 1 },
        "en": { "type": "string", "minLength": 1 },
        "domain": { "enum": ["economy", "industry", "urban", "reform", "environment", "livelihood", "government"] },
        "period": { "$ref": "#/$defs/period" },
        "unit": { "type": "string", "minLength": 1, "description": "As printed: 亿元, 万人, %." },
        "interval": { "$ref": "#/$defs/interval" },
        "worded": { "type": "string", "minLength": 1, "description": "The value as it is said." },
    });
    if let (Some(all), Some(own)) = (properties.as_object_mut(), own.as_object()) {
        all.extend(own.clone());
    }
    let required: Vec<&String> = properties
        .as_object()
        .into_iter()
        .flat_map(|properties| properties.keys())
        .collect();
    json!({
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": false,
    })
}
