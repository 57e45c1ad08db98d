//! The account of the facts: sentences of the bank, joined until the account is as long as it should be.

use crate::jobs::sample::bank;
use crate::jobs::sample::bank::Groups;
use crate::jobs::sample::devices::Speed;
use crate::jobs::sample::plan::Plan;
use crate::jobs::sample::random::Random;
use crate::jobs::sample::violations::Family;

/// What the sentences may mention.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene<'a> {
    /// Kind of violation.
    pub(super) family: Family,
    /// Street.
    pub(super) luogo: &'a str,
    /// Direction of travel; may be empty.
    pub(super) direzione: &'a str,
    /// Plate.
    pub(super) targa: &'a str,
    /// Serial number of the device; may be empty.
    pub(super) matricola: &'a str,
    /// Speed, where one was measured.
    pub(super) speed: Option<Speed>,
    /// Tenths of a second since red.
    pub(super) decimi: u32,
    /// Whether the driver was stopped.
    pub(super) is_contested: bool,
    /// Whether somebody came to harm.
    pub(super) is_accident: bool,
}

/// How long an account is to be, in characters: most are short, a quarter fill the page, a few run over.
pub(super) fn length(random: &mut Random) -> usize {
    let (low, high) = random.weighted(&[((120, 470), 700), ((640, 900), 265), ((1_280, 1_800), 35)]);
    usize::try_from(random.between(low, high)).expect("a u32 fits a usize")
}

/// The first sentences: each rule that was broken.
pub(super) fn opening(plan: &Plan) -> String {
    let mut text = match plan.family {
        Family::Ufficio => String::new(),
        Family::Luoghi => format!("In {}, ", plan.strada.nome),
        Family::Sosta => format!("In {} il conducente del veicolo sopra indicato ", plan.strada.nome),
        _ => format!(
            "Il conducente del veicolo sopra indicato, percorrendo {} in direzione {}, ",
            plan.strada.nome, plan.direzione,
        ),
    };
    for (index, violazione) in plan.violazioni.iter().enumerate() {
        if index > 0 {
            text.push_str(" Inoltre ");
        }
        text.push_str(&uncapitalized(&violazione.descrizione, text.is_empty()));
    }
    text
}

/// `text` with a small first letter, unless it opens the account.
fn uncapitalized(text: &str, is_first: bool) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !is_first => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// The account: `opening` (what was violated, in a sentence each), then sentences up to `target` characters.
pub(super) fn account(random: &mut Random, scene: &Scene<'_>, opening: &str, target: usize) -> String {
    let groups = material(scene);
    let sentences: Vec<&str> = groups.iter().map(|group| random.pick(group)).collect();
    let mut text = opening.to_owned();
    for sentence in choose(random, &sentences, target.saturating_sub(opening.chars().count())) {
        text.push(' ');
        fill(random, scene, sentence, &mut text);
    }
    text
}

/// The groups of sentences that fit, in the order of the account.
fn material(scene: &Scene<'_>) -> Vec<&'static [&'static str]> {
    let details: Groups = match scene.family {
        Family::Velocita => bank::VELOCITA,
        Family::Rosso => bank::ROSSO,
        Family::Ztl => bank::ZTL,
        Family::Sosta => bank::SOSTA,
        Family::Marcia => bank::MARCIA,
        Family::Persone => bank::PERSONE,
        Family::Carte => bank::CARTE,
        Family::Ufficio => bank::UFFICIO,
        Family::Luoghi => bank::LUOGHI,
    };
    let mut groups = details.to_vec();
    if scene.family.has_driver() {
        groups.extend(bank::AGENTI);
        groups.extend(if scene.is_contested { bank::FERMATO } else { bank::LIBERO });
        if !scene.is_accident {
            groups.extend(bank::ESITO);
        }
    }
    if scene.family.is_on_the_road() {
        groups.extend(bank::AMBIENTE);
    }
    groups
}

/// How the accident happened, in the order of the bank.
pub(super) fn accident(random: &mut Random, scene: &Scene<'_>) -> String {
    let mut text = String::new();
    for group in bank::DINAMICA {
        if random.happens(8_000) {
            let sentence = random.pick(group);
            fill(random, scene, sentence, &mut text);
            text.push(' ');
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// Some of the sentences, in their order, until together they reach `target` characters.
fn choose<'a>(random: &mut Random, sentences: &[&'a str], target: usize) -> Vec<&'a str> {
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut chosen = Vec::with_capacity(order.len());
    let mut length = 0;
    while length < target && !order.is_empty() {
        let index = order.swap_remove(random.place(order.len()));
        length += sentences[index].len() + 1;
        chosen.push(index);
    }
    chosen.sort_unstable();
    chosen.into_iter().map(|index| sentences[index]).collect()
}

/// Adds `sentence` to `text` with its braces filled.
fn fill(random: &mut Random, scene: &Scene<'_>, sentence: &str, text: &mut String) {
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("our sentences close their braces");
        text.push_str(before);
        text.push_str(&detail(random, scene, name));
        rest = after;
    }
    text.push_str(rest);
}

/// What stands for a name in braces.
fn detail(random: &mut Random, scene: &Scene<'_>, name: &str) -> String {
    match name {
        "luogo" => scene.luogo.to_owned(),
        "direzione" if scene.direzione.is_empty() => "centro".to_owned(),
        "direzione" => scene.direzione.to_owned(),
        "targa" => scene.targa.to_owned(),
        "matricola" => scene.matricola.to_owned(),
        "limite" => scene.speed.map_or(50, |it| it.limite).to_string(),
        "decimi" => format!("{},{}", scene.decimi / 10, scene.decimi % 10),
        "giallo" => random.pick(&["4", "5"]).to_owned(),
        "sesso" => random.pick(&["maschile", "femminile"]).to_owned(),
        "eta" => "30".to_owned(),
        "eta2" => random.pick(&["40", "50"]).to_owned(),
        "minuti" => random.between(10, 55).to_string(),
        "larghezza" => random.between(6, 11).to_string(),
        "distanza" => (random.between(10, 60) * 10).to_string(),
        _ => random.between(4, 40).to_string(),
    }
}
