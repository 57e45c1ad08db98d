//! The open batches of a lot: one a class, closed when full, each with its lists.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::path::PathBuf;

use crate::codes::Kind;
use crate::codes::segno;
use crate::codes::segno::Fields;
use crate::codes::segno::Segno;
use crate::files;
use crate::hash::Hashed;
use crate::jobs::Error;
use crate::jobs::distinta;
use crate::jobs::distinta::Distinta;
use crate::jobs::lotto::Prodotto;
use crate::jobs::render::Answer;
use crate::jobs::render::Job;
use crate::jobs::render::mittente;
use crate::jobs::render::write_all;
use crate::press::batch::A4;
use crate::press::batch::Batch;
use crate::press::control;
use crate::press::dpart::Dpm;
use crate::press::manifest;
use crate::press::manifest::Code;
use crate::press::manifest::Input;
use crate::press::manifest::Plico;
use crate::press::piece::Printed;
use crate::press::xmp::Identity;

/// What was written.
pub struct Written {
    /// The batches, in order.
    pub batches: Vec<manifest::Batch>,
}

/// What a batch has in common: product and weight class (the envelope is the job's); and its number, where that is
/// given beforehand.
type Class = (Prodotto, u8, Option<u16>);

/// All open batches.
pub struct Open<'a> {
    job: &'a Job<'a>,
    lavoro: &'a str,
    folder: &'a Path,
    open: BTreeMap<Class, Writer<'a>>,
    done: BTreeMap<u16, manifest::Batch>,
    last: u16,
}

/// One open batch with its lists.
struct Writer<'a> {
    id: String,
    numero: u16,
    class: Class,
    batch: Batch<'a, BufWriter<File>>,
    plichi: Output,
    control: Output,
    distinta: Distinta,
    sheets: u32,
    pieces: u32,
}

/// A list that is written line by line.
struct Output {
    path: PathBuf,
    relative: String,
    out: Hashed<BufWriter<File>>,
}

impl<'a> Open<'a> {
    /// No batch yet; `folder` is the lot's folder in the making.
    pub fn new(job: &'a Job<'a>, lavoro: &'a str, folder: &'a Path) -> Result<Self, Error> {
        for name in ["stampa", "distinte"] {
            files::make_folder(&folder.join(name))?;
        }
        Ok(Self { job, lavoro, folder, open: BTreeMap::new(), done: BTreeMap::new(), last: 0 })
    }

    /// Puts a piece into the batch of its class.
    pub fn add(&mut self, answer: Answer) -> Result<(), Error> {
        let sheets = answer.piece.sheets();
        let busta = &self.job.setup.busta;
        let weight_mg = busta.weight_mg(sheets) + self.job.setup.vettore.peso_ar_mg;
        let peso = self.job.setup.vettore.weight_class(weight_mg);
        let peso = peso.ok_or_else(|| self.too_heavy(&answer, weight_mg))?;
        let class = (answer.prodotto, peso, self.job.given(&answer).map(|it| it.0));
        if self.open.get(&class).is_some_and(|it| it.sheets + sheets > busta.carta.fogli_lotto) {
            self.close(class)?;
        }
        if !self.open.contains_key(&class) {
            let writer = self.begin(class)?;
            self.open.insert(class, writer);
        }
        let writer = self.open.get_mut(&class).expect("the batch of the class was just opened");
        writer.add(self.job, self.lavoro, answer, weight_mg)
    }

    /// Closes all batches.
    pub fn finish(mut self) -> Result<Written, Error> {
        let classes: Vec<Class> = self.open.keys().copied().collect();
        for class in classes {
            self.close(class)?;
        }
        Ok(Written { batches: self.done.into_values().collect() })
    }

    fn too_heavy(&self, answer: &Answer, weight_mg: u64) -> Error {
        let why = format!("the envelope weighs {} g, more than the carrier's last class", weight_mg / 1000);
        Error::act(&answer.id_verbale, files::Error::refused("post", Path::new(&answer.id_verbale), why))
    }

    fn begin(&mut self, class: Class) -> Result<Writer<'a>, Error> {
        self.last += 1;
        let numero = class.2.unwrap_or(self.last);
        let lotto = files::safe_name(&self.job.lotto.testata().numero) + &self.job.suffix();
        let id = format!("{lotto}-{numero:04}-{}-p{}", class.0.as_str(), class.1);
        let path = self.folder.join(format!("stampa/{id}.pdf"));
        let out = BufWriter::new(files::create(&path)?);
        let identity = Identity { title: id.clone(), data: self.job.lotto.data() };
        let dpm = Dpm::default().text("Job", self.lavoro).number("Batch", numero).text("Product", class.0.as_str());
        let batch = Batch::new(out, self.job.modello.engine.faces(), A4, identity, dpm).map_err(Error::Press)?;
        let mut control = Output::new(self.folder, format!("stampa/{id}.control.csv"))?;
        control.line(control::HEADER.as_bytes())?;
        let distinta = Distinta::new(&id);
        let plichi = Output::new(self.folder, format!("stampa/{id}.plichi.jsonl"))?;
        Ok(Writer { id, numero, class, batch, plichi, control, distinta, sheets: 0, pieces: 0 })
    }

    fn close(&mut self, class: Class) -> Result<(), Error> {
        let Some(writer) = self.open.remove(&class) else {
            return Ok(());
        };
        let numero = writer.numero;
        let batch = writer.finish(self.job, self.lavoro, self.folder)?;
        self.done.insert(numero, batch);
        Ok(())
    }
}

impl Writer<'_> {
    fn add(&mut self, job: &Job<'_>, lavoro: &str, answer: Answer, weight_mg: u64) -> Result<(), Error> {
        self.pieces += 1;
        let sheets = answer.piece.sheets();
        let mark = job.setup.busta.mark();
        let number = job.given(&answer).map_or(self.pieces, |it| it.1);
        let marks = if job.mode.has_marks() { self.marks(job, lavoro, &answer, number)? } else { Vec::new() };
        let id = format!("{:04}-{:07}", self.numero, number);
        let dpm = Dpm::default()
            .text("Id", &id)
            .number("Piece", number)
            .number("Sheets", sheets)
            .number("WeightMg", weight_mg)
            .text("Product", answer.prodotto.as_str())
            .number("Stock", job.setup.busta.carta.tipo);
        let first_page =
            self.batch.add(&answer.piece, &marks, mark, &dpm).map_err(|e| Error::act(&answer.id_verbale, e))?;
        let mut codes: Vec<Code> = Vec::new();
        for (index, segno) in marks.iter().enumerate() {
            self.control.line(control::row(segno, answer.prodotto.as_str(), &id, weight_mg).as_bytes())?;
            let printed = Printed {
                kind: Kind::Segno,
                symbology: Kind::Segno.symbology(),
                payload: segno.encode(),
                page: u32::try_from(index * 2 + 1).expect("a piece has few sheets"),
                place: mark,
            };
            codes.push(Code::new(&printed, first_page));
        }
        codes.extend(answer.piece.codes.iter().map(|it| Code::new(it, first_page)));
        let mut facciate: Vec<String> = answer.piece.faces.iter().map(|it| it.digest.clone()).collect();
        facciate.resize(sheets as usize * 2, String::new());
        let padre = job.before(&answer).map(|it| it.origine.clone());
        let plico = Plico {
            id,
            id_verbale: vec![answer.id_verbale],
            progressivo_destinatario: answer.progressivo,
            lingua: answer.lingua,
            prodotto: answer.prodotto.as_str().to_string(),
            numero_piego: answer.numeri.piego,
            numero_ar: answer.numeri.ar,
            first_page,
            pages: sheets * 2,
            sheets,
            weight_mg,
            importi: answer.importi,
            codes,
            facciate,
            padre,
        };
        let mut line = serde_json::to_vec(&plico).expect("a plico is plain data");
        line.push(b'\n');
        self.plichi.line(&line)?;
        let riga = answer.riga.weighing(weight_mg);
        let by_hand = sheets > job.setup.busta.carta.fogli_plico;
        self.distinta.add(if by_hand { riga.noted(&job.lists.frasi.say("a-mano", &[])) } else { riga });
        self.sheets += sheets;
        Ok(())
    }

    fn marks(&self, job: &Job<'_>, lavoro: &str, answer: &Answer, number: u32) -> Result<Vec<Segno>, Error> {
        let sheets = answer.piece.sheets();
        let generation = job.before(answer).map_or(0, |it| it.generation);
        let fogli = u8::try_from(sheets).unwrap_or(u8::MAX);
        let too_many = || {
            let why = format!("{sheets} sheets: a segno counts to 99");
            Error::act(&answer.id_verbale, files::Error::refused("mark", Path::new(&answer.id_verbale), why))
        };
        (1..=fogli)
            .map(|foglio| {
                // A set that the machine cannot fold is put aside for the hand, not forced through.
                let divert = if sheets > job.setup.busta.carta.fogli_plico { segno::DIVERT } else { 0 };
                Segno::new(Fields {
                    job: lavoro.to_string(),
                    batch: self.numero,
                    piece: number,
                    foglio,
                    fogli,
                    feeders: 0,
                    stock: job.setup.busta.carta.tipo,
                    flags: segno::place_flags(foglio, fogli) | divert,
                    peso: self.class.1,
                    generation,
                })
                .ok_or_else(too_many)
            })
            .collect()
    }

    fn finish(self, job: &Job<'_>, lavoro: &str, folder: &Path) -> Result<manifest::Batch, Error> {
        let pages = self.batch.pages();
        let file = format!("stampa/{}.pdf", self.id);
        let (out, written) = self.batch.finish().map_err(Error::Press)?;
        drop(out);
        let mittente = mittente(&job.modello.ente);
        let summary = distinta::Summary {
            id: &self.id,
            numero: self.numero,
            lavoro,
            lotto: &job.lotto.testata().numero,
            data: job.lotto.data(),
            mittente: &mittente,
            vettore: &job.setup.vettore,
            busta: &job.setup.busta,
            prodotto: self.class.0.as_str(),
            peso: self.class.1,
            pages,
            sheets: self.sheets,
            plichi: self.pieces,
            mode: job.mode,
            nota: None,
        };
        let mut other = vec![self.control.finish()?];
        other.extend(self.distinta.finish(folder, &summary, &job.lists)?);
        let plichi = self.plichi.finish()?;
        Ok(manifest::Batch {
            id: self.id,
            numero: self.numero,
            file,
            sha256: written.sha256,
            plichi_file: plichi.file,
            plichi_sha256: plichi.sha256,
            product: self.class.0.as_str().to_string(),
            envelope: job.setup.busta.codice.clone(),
            weight_class: self.class.1,
            pages,
            sheets: self.sheets,
            plichi: self.pieces,
            other,
        })
    }
}

impl Output {
    fn new(folder: &Path, relative: String) -> Result<Self, Error> {
        let path = folder.join(&relative);
        let out = Hashed::new(BufWriter::new(files::create(&path)?));
        Ok(Self { path, relative, out })
    }

    fn line(&mut self, bytes: &[u8]) -> Result<(), Error> {
        write_all(&mut self.out, &self.path, bytes)
    }

    fn finish(self) -> Result<Input, Error> {
        let (mut out, sha256) = self.out.finish();
        std::io::Write::flush(&mut out).map_err(|source| files::Error::new("write", &self.path, source))?;
        Ok(Input { file: self.relative, sha256 })
    }
}
