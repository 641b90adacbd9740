//! Writes the two modules. Both begin as a copy of the whole one, so that everything has the same
//! number in both.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind,
    GlobalKind, ImportKind, ImportedFunction, LocalFunction, Module, ModuleConfig, TableId, passes,
};

use super::choice::Choice;
use super::data::{Dealt, Piece};

/// What the late module calls the early one where it imports from it.
const EARLY: &str = "early";

/// The function table: what is called by its slot, because its address is kept somewhere or, for
/// what comes late, because it is called before it is there.
pub struct Slots {
    /// What the table holds in the end, by slot.
    holds: BTreeMap<u32, usize>,
    /// The slot by which the early module calls each late function.
    of: BTreeMap<usize, u32>,
    size: u64,
}

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

fn main_table(module: &Module) -> Result<TableId> {
    match module.tables.main_function_table()? {
        Some(table) => Ok(table),
        None => bail!("the module has no table of functions"),
    }
}

fn function(module: &Module, number: usize) -> Result<FunctionId> {
    let mut functions = module.funcs.iter().map(|function| function.id());
    match functions.find(|id| id.index() == number) {
        Some(id) => Ok(id),
        None => bail!("there is no function {number}"),
    }
}

impl Slots {
    /// Gives each late function that the early module calls a slot, the one it has or a new one.
    pub fn of(module: &Module, choice: &Choice) -> Result<Self> {
        let main = main_table(module)?;
        let mut slots = Self {
            holds: BTreeMap::new(),
            of: BTreeMap::new(),
            size: module.tables.get(main).initial,
        };
        for element in module.elements.iter() {
            match (&element.kind, &element.items) {
                (
                    ElementKind::Active {
                        table,
                        offset: ConstExpr::Value(Value::I32(offset)),
                    },
                    ElementItems::Functions(functions),
                ) if *table == main => {
                    let numbers = functions.iter().map(|id| id.index());
                    slots.holds.extend((offset.cast_unsigned()..).zip(numbers));
                }
                _ => bail!("functions are put into a table in a way that is not known"),
            }
        }
        let known: BTreeMap<usize, u32> =
            slots.holds.iter().map(|(slot, of)| (*of, *slot)).collect();
        for number in &choice.called {
            let slot = match known.get(number) {
                Some(slot) => *slot,
                None => {
                    let slot = u32::try_from(slots.size)?;
                    slots.size += 1;
                    slots.holds.insert(slot, *number);
                    slot
                }
            };
            slots.of.insert(*number, slot);
        }
        Ok(slots)
    }

    /// The slots whose function fits, in stretches without a gap: the first slot, the functions.
    fn stretches(&self, fits: impl Fn(usize) -> bool) -> Vec<(u32, Vec<usize>)> {
        let mut stretches: Vec<(u32, Vec<usize>)> = Vec::new();
        for (slot, number) in &self.holds {
            match stretches.last_mut() {
                _ if !fits(*number) => {}
                Some((first, functions)) if *first + functions.len() as u32 == *slot => {
                    functions.push(*number);
                }
                _ => stretches.push((*slot, vec![*number])),
            }
        }
        stretches
    }

    /// Makes the table hold these functions, and nothing else.
    fn fill(&self, module: &mut Module, fits: impl Fn(usize) -> bool) -> Result<()> {
        let main = main_table(module)?;
        let table = module.tables.get_mut(main);
        table.initial = self.size;
        table.maximum = table.maximum.map(|maximum| maximum.max(self.size));
        let before: Vec<_> = table.elem_segments.drain().collect();
        for element in before {
            module.elements.delete(element);
        }
        for (first, numbers) in self.stretches(fits) {
            let functions = numbers.iter().map(|number| function(module, *number));
            let items = ElementItems::Functions(functions.collect::<Result<_>>()?);
            let kind = ElementKind::Active {
                table: main,
                offset: ConstExpr::Value(Value::I32(first.cast_signed())),
            };
            let element = module.elements.add(kind, items);
            module.tables.get_mut(main).elem_segments.insert(element);
        }
        Ok(())
    }
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
    for (number, slot) in &slots.of {
        let id = function(&module, *number)?;
        let door = door(&mut module, id, main, *slot);
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
