//! Writes the two modules. Both begin as a copy of the whole one, so that everything has the same
//! number in both.

use anyhow::{Result, bail};
use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, FunctionBuilder, FunctionId, FunctionKind, GlobalKind, ImportKind,
    ImportedFunction, LocalFunction, Module, ModuleConfig, TableId, passes,
};

use super::choice::Choice;
use super::data::{Dealt, Piece};
use super::slots::{Slots, function, main_table};

/// What the late module calls the early one where it imports from it.
const EARLY: &str = "early";

/// Something of the early module that the late one uses, and by which name.
struct Shared {
    what: ImportKind,
    name: String,
}

/// A copy of a module.
pub fn copy(wasm: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false);
    config.generate_producers_section(false);
    let mut module = config.parse(wasm)?;
    // What the linker wrote down is out of date, and nobody reads the rest.
    module.customs = Default::default();
    Ok(module)
}

/// Makes the memory hold these pieces, and nothing else.
fn fill_memory(module: &mut Module, pieces: Vec<Piece>) -> Result<()> {
    let Some(memory) = module.memories.iter().map(|memory| memory.id()).next() else {
        bail!("the module has no memory");
    };
    let before: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for data in before {
        module.data.delete(data);
        module.memories.get_mut(memory).data_segments.remove(&data);
    }
    for Piece { address, bytes } in pieces {
        let offset = ConstExpr::Value(Value::I32(address.cast_signed()));
        let data = module.data.add(DataKind::Active { memory, offset }, bytes);
        module.memories.get_mut(memory).data_segments.insert(data);
    }
    Ok(())
}

/// Both modules of a whole one: early, late.
pub fn write(wasm: &[u8], choice: &Choice, dealt: Dealt) -> Result<(Vec<u8>, Vec<u8>)> {
    let slots = Slots::of(&copy(wasm)?, choice)?;
    let (late, shared) = late(copy(wasm)?, choice, &slots, dealt.late)?;
    let early = early(copy(wasm)?, choice, &slots, dealt.early, &shared)?;
    Ok((early, late))
}

/// The late functions alone; all else that they need they import.
fn late(
    mut module: Module,
    choice: &Choice,
    slots: &Slots,
    data: Vec<Piece>,
) -> Result<(Vec<u8>, Vec<Shared>)> {
    for export in module
        .exports
        .iter()
        .map(|export| export.id())
        .collect::<Vec<_>>()
    {
        module.exports.delete(export);
    }
    module.start = None;
    slots.fill(&mut module, |number| choice.late.contains(&number))?;
    fill_memory(&mut module, data)?;
    for function in module.funcs.iter_mut() {
        if !choice.late.contains(&function.id().index())
            && let FunctionKind::Local(local) = &function.kind
        {
            let ty = local.ty();
            let import = module.imports.add(EARLY, "", function.id());
            function.kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
    }
    for table in module.tables.iter_mut() {
        table.import = Some(module.imports.add(EARLY, "", table.id()));
    }
    for memory in module.memories.iter_mut() {
        memory.import = Some(module.imports.add(EARLY, "", memory.id()));
    }
    for id in module
        .globals
        .iter()
        .map(|global| global.id())
        .collect::<Vec<_>>()
    {
        let import = module.imports.add(EARLY, "", id);
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    passes::gc::run(&mut module);
    let mut shared = Vec::new();
    for import in module.imports.iter_mut() {
        let (what, name) = (import.kind.clone(), short_name(shared.len()));
        EARLY.clone_into(&mut import.module);
        import.name.clone_from(&name);
        shared.push(Shared { what, name });
    }
    Ok((module.emit_wasm(), shared))
}

/// What is there from the beginning; in the place of the late functions it calls there stand
/// functions that call them by their slot.
fn early(
    mut module: Module,
    choice: &Choice,
    slots: &Slots,
    data: Vec<Piece>,
    shared: &[Shared],
) -> Result<Vec<u8>> {
    let main = main_table(&module)?;
    slots.fill(&mut module, |number| choice.early.contains(&number))?;
    fill_memory(&mut module, data)?;
    for (number, slot) in slots.doors() {
        let id = function(&module, number)?;
        let door = door(&mut module, id, main, slot);
        module.funcs.get_mut(id).kind = FunctionKind::Local(door);
    }
    for Shared { what, name } in shared {
        if module.exports.iter().any(|export| export.name == *name) {
            bail!("the module exports something by the short name {name} already");
        }
        match what {
            ImportKind::Function(id) => {
                let id = function(&module, id.index())?;
                module.exports.add(name, id);
            }
            ImportKind::Table(id) => {
                let mut tables = module.tables.iter().map(|table| table.id());
                let found = tables.find(|other| other.index() == id.index());
                found.map(|table| module.exports.add(name, table));
            }
            ImportKind::Memory(id) => {
                let mut memories = module.memories.iter().map(|memory| memory.id());
                let found = memories.find(|other| other.index() == id.index());
                found.map(|memory| module.exports.add(name, memory));
            }
            ImportKind::Global(id) => {
                let mut globals = module.globals.iter().map(|global| global.id());
                let found = globals.find(|other| other.index() == id.index());
                found.map(|global| module.exports.add(name, global));
            }
            ImportKind::Tag(_) => bail!("exceptions cannot be shared"),
        }
    }
    passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// A function like `id` that calls what stands in a slot of the table.
fn door(module: &mut Module, id: FunctionId, table: TableId, slot: u32) -> LocalFunction {
    let ty = module.funcs.get(id).ty();
    let (parameters, results) = (
        module.types.params(ty).to_vec(),
        module.types.results(ty).to_vec(),
    );
    let locals: Vec<_> = parameters.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
    let mut body = builder.func_body();
    for local in &locals {
        body.local_get(*local);
    }
    body.i32_const(slot.cast_signed()).call_indirect(ty, table);
    builder.local_func(locals)
}

/// `a` to `z`, then `aa` and so on.
fn short_name(number: usize) -> String {
    let letter = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => letter.to_string(),
        rest => format!("{}{letter}", short_name(rest - 1)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use walrus::RefType;

    use super::*;

    /// `run` calls a late function, which calls an early one; the table holds a third, late too.
    fn whole() -> (Vec<u8>, Choice) {
        let mut module = Module::default();
        module.memories.add_local(false, false, 1, None, None);
        let table = module.tables.add_local(false, 2, Some(2), RefType::FUNCREF);
        let mut add = |calls: Option<FunctionId>| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            if let Some(called) = calls {
                builder.func_body().call(called);
            }
            builder.finish(Vec::new(), &mut module.funcs)
        };
        let helping = add(None);
        let late = add(Some(helping));
        let run = add(Some(late));
        let held = add(None);
        module.exports.add("run", run);
        let kind = walrus::ElementKind::Active {
            table,
            offset: ConstExpr::Value(Value::I32(1)),
        };
        let element = module
            .elements
            .add(kind, walrus::ElementItems::Functions(vec![held]));
        module.tables.get_mut(table).elem_segments.insert(element);
        let wasm = module.emit_wasm();
        // Written and read again, they may have other numbers.
        let read = copy(&wasm).expect("it is a module");
        let called = |function: FunctionId| -> Vec<usize> {
            let mut calls = Vec::new();
            let body = read.funcs.get(function).kind.unwrap_local();
            for (instruction, _) in &body.block(body.entry_block()).instrs {
                if let walrus::ir::Instr::Call(call) = instruction {
                    calls.push(call.func.index());
                }
            }
            calls
        };
        let run = read.exports.get_func("run").expect("it is exported");
        let late = called(run)[0];
        let helping = called(function(&read, late).expect("it is there"))[0];
        let all: BTreeSet<usize> = read
            .funcs
            .iter()
            .map(|function| function.id().index())
            .collect();
        let early = BTreeSet::from([run.index(), helping]);
        let choice = Choice {
            late: all.difference(&early).copied().collect(),
            early,
            called: BTreeSet::from([late]),
            ..Choice::default()
        };
        (wasm, choice)
    }

    #[test]
    fn both_parts_are_modules_and_fit_each_other() {
        let (wasm, choice) = whole();
        let (early, late) = write(&wasm, &choice, Dealt::default()).expect("it can be split");
        for part in [&early, &late] {
            wasmparser::validate(part).expect("it is a module");
        }
        let (early, late) = (
            copy(&early).expect("it is a module"),
            copy(&late).expect("it is a module"),
        );
        assert!(early.exports.get_func("run").is_ok());
        let offered: BTreeSet<_> = early.exports.iter().map(|export| &export.name).collect();
        for import in late.imports.iter() {
            assert_eq!(import.module, EARLY);
            assert!(
                offered.contains(&import.name),
                "{} is not offered",
                import.name
            );
        }
        assert_eq!(late.exports.iter().count(), 0);
        let (table, imported) = (
            main_table(&early).expect("it has a table"),
            main_table(&late).expect("it imports a table"),
        );
        // One slot more, for what is called before it is there.
        assert_eq!(early.tables.get(table).initial, 3);
        assert_eq!(late.tables.get(imported).initial, 3);
        assert_eq!(early.elements.iter().count(), 0, "both functions come late");
    }

    #[test]
    fn short_names_go_on_after_z() {
        let names = [0, 25, 26, 27, 701, 702].map(short_name);
        assert_eq!(names, ["a", "z", "aa", "ab", "zz", "aaa"]);
    }
}
