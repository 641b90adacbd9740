//! The table of functions, through which the parts call each other.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use walrus::ir::Value;
use walrus::{ConstExpr, ElementItems, ElementKind, FunctionId, Module, TableId};

use super::choice::Choice;

/// The table of functions: what is called by its slot, because its address is kept somewhere or
/// because another part calls it, which may be there before it.
pub struct Slots {
    /// What the table holds in the end, by slot.
    holds: BTreeMap<u32, usize>,
    /// The slot by which other parts call each function that comes later than the first part.
    of: BTreeMap<usize, u32>,
    size: u64,
}

/// The table of functions.
pub fn main_table(module: &Module) -> Result<TableId> {
    match module.tables.main_function_table()? {
        Some(table) => Ok(table),
        None => bail!("the module has no table of functions"),
    }
}

/// The function of that number.
pub fn function(module: &Module, number: usize) -> Result<FunctionId> {
    let mut functions = module.funcs.iter().map(|function| function.id());
    match functions.find(|id| id.index() == number) {
        Some(id) => Ok(id),
        None => bail!("there is no function {number}"),
    }
}

impl Slots {
    /// Gives each function of a later part that other parts call a slot, the one it has or a new one.
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

    /// The functions of later parts that other parts call, each with its slot.
    pub fn doors(&self) -> impl Iterator<Item = (usize, u32)> {
        self.of.iter().map(|(number, slot)| (*number, *slot))
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
    pub fn fill(&self, module: &mut Module, fits: impl Fn(usize) -> bool) -> Result<()> {
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
