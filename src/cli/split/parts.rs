//! Writes the parts. Each begins as a copy of the whole module, so that everything has the same
//! number in all.

use anyhow::{Result, bail};
use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, FunctionBuilder, FunctionId, FunctionKind, GlobalKind, ImportKind,
    ImportedFunction, LocalFunction, Module, ModuleConfig, TableId, passes,
};

use super::choice::{Choice, PARTS};
use super::data::Piece;
use super::slots::{Slots, function, main_table};

/// What the later parts call the first one where they import from it.
const EARLY: &str = "early";

/// Something of the first part that a later one uses, and by which name.
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

/// The parts of a whole module.
pub fn write(wasm: &[u8], choice: &Choice, dealt: [Vec<Piece>; PARTS]) -> Result<[Vec<u8>; PARTS]> {
    let slots = Slots::of(&copy(wasm)?, choice)?;
    let mut written = [const { Vec::new() }; PARTS];
    let mut shared = Vec::new();
    let [first, later @ ..] = dealt;
    for (number, data) in later.into_iter().enumerate() {
        let part = number + 1;
        written[part] = later_part(copy(wasm)?, choice, &slots, part, data, &mut shared)?;
    }
    written[0] = first_part(copy(wasm)?, choice, &slots, first, &shared)?;
    Ok(written)
}

/// The functions of one later part alone. What they need of the first they import; what they call
/// in other parts they call by its slot.
fn later_part(
    mut module: Module,
    choice: &Choice,
    slots: &Slots,
    part: usize,
    data: Vec<Piece>,
    shared: &mut Vec<Shared>,
) -> Result<Vec<u8>> {
    let exports: Vec<_> = module.exports.iter().map(|export| export.id()).collect();
    for export in exports {
        module.exports.delete(export);
    }
    module.start = None;
    slots.fill(&mut module, |number| choice.part_of(number) == Some(part))?;
    fill_memory(&mut module, data)?;
    put_doors(&mut module, slots, |number| {
        choice.part_of(number) != Some(part)
    })?;
    for function in module.funcs.iter_mut() {
        if choice.part_of(function.id().index()) == Some(0)
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
    let globals: Vec<_> = module.globals.iter().map(|global| global.id()).collect();
    for id in globals {
        let import = module.imports.add(EARLY, "", id);
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    passes::gc::run(&mut module);
    for import in module.imports.iter_mut() {
        let what = import.kind.clone();
        let known = shared.iter().position(|known| is_same(&known.what, &what));
        let number = known.unwrap_or(shared.len());
        if known.is_none() {
            let name = short_name(number);
            shared.push(Shared { what, name });
        }
        EARLY.clone_into(&mut import.module);
        import.name.clone_from(&shared[number].name);
    }
    Ok(module.emit_wasm())
}

/// Whether two imports are of the same thing of the whole module.
fn is_same(one: &ImportKind, other: &ImportKind) -> bool {
    match (one, other) {
        (ImportKind::Function(one), ImportKind::Function(other)) => one.index() == other.index(),
        (ImportKind::Table(one), ImportKind::Table(other)) => one.index() == other.index(),
        (ImportKind::Memory(one), ImportKind::Memory(other)) => one.index() == other.index(),
        (ImportKind::Global(one), ImportKind::Global(other)) => one.index() == other.index(),
        _ => false,
    }
}

/// Puts functions that call by a slot in the place of those that are `elsewhere`.
fn put_doors(module: &mut Module, slots: &Slots, elsewhere: impl Fn(usize) -> bool) -> Result<()> {
    let main = main_table(module)?;
    for (number, slot) in slots.doors().filter(|(number, _)| elsewhere(*number)) {
        let id = function(module, number)?;
        let door = door(module, id, main, slot);
        module.funcs.get_mut(id).kind = FunctionKind::Local(door);
    }
    Ok(())
}

/// What is there from the beginning; it offers what the other parts import.
fn first_part(
    mut module: Module,
    choice: &Choice,
    slots: &Slots,
    data: Vec<Piece>,
    shared: &[Shared],
) -> Result<Vec<u8>> {
    slots.fill(&mut module, |number| choice.part_of(number) == Some(0))?;
    fill_memory(&mut module, data)?;
    put_doors(&mut module, slots, |_| true)?;
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

    /// `run` calls a function of the second part, which calls one of the first and one of the
    /// third; the table holds another of the third.
    fn whole() -> (Vec<u8>, Choice) {
        let mut module = Module::default();
        module.memories.add_local(false, false, 1, None, None);
        let table = module.tables.add_local(false, 2, Some(2), RefType::FUNCREF);
        let mut add = |calls: &[FunctionId]| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            for called in calls {
                builder.func_body().call(*called);
            }
            builder.finish(Vec::new(), &mut module.funcs)
        };
        let helping = add(&[]);
        let third = add(&[]);
        let second = add(&[helping, third]);
        let run = add(&[second]);
        let held = add(&[]);
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
        let called = |number: usize| -> Vec<usize> {
            let mut calls = Vec::new();
            let id = function(&read, number).expect("it is there");
            let body = read.funcs.get(id).kind.unwrap_local();
            for (instruction, _) in &body.block(body.entry_block()).instrs {
                if let walrus::ir::Instr::Call(call) = instruction {
                    calls.push(call.func.index());
                }
            }
            calls
        };
        let run = read
            .exports
            .get_func("run")
            .expect("it is exported")
            .index();
        let second = called(run)[0];
        let (helping, third) = (called(second)[0], called(second)[1]);
        let numbers = read.funcs.iter().map(|function| function.id().index());
        let part = |number| match number {
            _ if number == run || number == helping => 0,
            _ if number == second => 1,
            _ => 2,
        };
        let choice = Choice {
            parts: numbers.map(|number| (number, part(number))).collect(),
            called: BTreeSet::from([second, third]),
            ..Choice::default()
        };
        (wasm, choice)
    }

    #[test]
    fn all_parts_are_modules_and_fit_each_other() {
        let (wasm, choice) = whole();
        let parts = write(&wasm, &choice, Default::default()).expect("it can be split");
        for part in &parts {
            wasmparser::validate(part).expect("it is a module");
        }
        let [first, later @ ..] = parts.map(|part| copy(&part).expect("it is a module"));
        assert!(first.exports.get_func("run").is_ok());
        let offered: BTreeSet<_> = first.exports.iter().map(|export| &export.name).collect();
        let table = main_table(&first).expect("it has a table");
        // Two slots more, for what is called by parts that may be there before it.
        assert_eq!(first.tables.get(table).initial, 4);
        assert_eq!(first.elements.iter().count(), 0, "all of them come later");
        for (later, held) in later.iter().zip([1, 2]) {
            for import in later.imports.iter() {
                assert_eq!(import.module, EARLY);
                let name = &import.name;
                assert!(offered.contains(name), "{name} is not offered");
            }
            assert_eq!(later.exports.iter().count(), 0);
            let table = main_table(later).expect("it imports a table");
            assert_eq!(later.tables.get(table).initial, 4);
            let put = later.elements.iter().map(|element| match &element.items {
                walrus::ElementItems::Functions(functions) => functions.len(),
                walrus::ElementItems::Expressions(..) => 0,
            });
            assert_eq!(put.sum::<usize>(), held, "its own functions in their slots");
        }
    }

    #[test]
    fn short_names_go_on_after_z() {
        let names = [0, 25, 26, 27, 701, 702].map(short_name);
        assert_eq!(names, ["a", "z", "aa", "ab", "zz", "aaa"]);
    }
}
