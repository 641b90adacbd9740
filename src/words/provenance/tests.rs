use super::*;
use crate::dataset::Dataset;
#[test]
fn dump() {
    let model = Model::new(Dataset::embedded());
    let d = model.dataset();
    let mut keys: Vec<String> = Vec::new();
    keys.extend(d.figures().iter().map(|f| f.id.clone()));
    keys.extend(model.all_derived().iter().map(|f| f.id().to_owned()));
    keys.extend(d.underivable().iter().map(|f| f.id.clone()));
    keys.extend(d.chains().iter().map(|f| f.id.clone()));
    keys.extend(d.members().iter().map(|f| f.id.clone()));
    for key in keys {
        for lang in [Lang::Zh, Lang::En] {
            let p = provenance(&model, model.datum(&key).unwrap(), String::new(), lang);
            println!(
                "## {} [{:?} {}] {} | {} | {}",
                p.key, p.mark, p.kind, p.value, p.name, p.interval
            );
            if !p.formula.is_empty() {
                println!(
                    "   F {}",
                    p.formula
                        .iter()
                        .map(|x| if x.raised {
                            format!("^[{}]", x.text)
                        } else {
                            x.text.clone()
                        })
                        .collect::<String>()
                );
                println!(
                    "   N {}",
                    p.in_names
                        .iter()
                        .map(|x| if x.raised {
                            format!("^[{}]", x.text)
                        } else {
                            x.text.clone()
                        })
                        .collect::<String>()
                );
            }
            for i in &p.inputs {
                println!("   I {} {:?} {} = {}", i.key, i.mark, i.label, i.value);
            }
            for c in &p.citations {
                println!(
                    "   C {}[{}]{} @ {} : {}",
                    c.before, c.figure, c.after, c.place, c.reading
                );
            }
            for n in &p.notes {
                println!("   ! {n}");
            }
        }
    }
}
