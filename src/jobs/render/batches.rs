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
use crate::jobs::render::Answer;
use crate::jobs::render::Job;
use crate::jobs::render::cartoline::Mazzo;
use crate::jobs::render::classes::Class;
use crate::jobs::render::collaudo;
use crate::jobs::render::mark_face;
use crate::jobs::render::mittente;
use crate::jobs::render::write_all;
use crate::press::banner;
use crate::press::batch::A4;
use crate::press::batch::Batch;
use crate::press::busta::Busta;
use crate::press::dpart::Dpm;
use crate::press::fields::Foglio;
use crate::press::imbustatrice::Stampa;
use crate::press::manifest;
use crate::press::manifest::Code;
use crate::press::manifest::Input;
use crate::press::manifest::Plico;
use crate::press::manifest::Separatore;
use crate::press::manifest::Stampati;
use crate::press::marks;
use crate::press::piece::Mode;
use crate::press::piece::Printed;
use crate::press::piece::Sheet;
use crate::press::vettore::Vettore;
use crate::press::xmp::Identity;

/// What was written.
pub struct Written {
    /// The batches, in order.
    pub batches: Vec<manifest::Batch>,
    /// The hash of all attachments printed, where there are any.
    pub allegati: Option<Input>,
}

/// All open batches.
pub struct Open<'a> {
    job: &'a Job<'a>,
    lavoro: &'a str,
    folder: &'a Path,
    open: BTreeMap<Class, Writer<'a>>,
    done: BTreeMap<u16, (manifest::Batch, Stampati)>,
    last: u16,
    pieces: u32,
}

/// One open batch with its lists.
struct Writer<'a> {
    job: &'a Job<'a>,
    lavoro: &'a str,
    busta: &'a Busta,
    vettore: &'a Vettore,
    id: String,
    numero: u16,
    class: Class,
    batch: Batch<'a, BufWriter<File>>,
    plichi: Output,
    control: Output,
    distinta: Distinta,
    mazzo: Option<Mazzo<'a>>,
    /// Sheets of pieces.
    sheets: u32,
    pieces: u32,
    vassoi: BTreeMap<u8, u32>,
    separatori: Vec<Separatore>,
    stampati: Stampati,
}

/// Two postal slips leave a front no corner for the mark of its sheet: they want its back.
fn check_slips(job: &Job<'_>) -> Result<(), Error> {
    let ente = &job.modello.ente;
    let is_simplex = job.setup.imbustatrice.stampa == Stampa::SoloFronte;
    if is_simplex && ente.bollettini.as_ref().is_some_and(|it| it.per_foglio != 1) {
        let name = format!("enti/{}.toml", ente.codice.to_lowercase());
        return Err(Error::profile(
            &name,
            "`bollettini.per_foglio` must be 1 where the inserter's profile prints fronts alone",
        ));
    }
    Ok(())
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
        check_slips(job)?;
        for name in ["stampa", "distinte"] {
            files::make_folder(&folder.join(name))?;
        }
        let (open, done) = (BTreeMap::new(), BTreeMap::new());
        Ok(Self { job, lavoro, folder, open, done, last: 0, pieces: 0 })
    }

    /// Puts a piece into the batch of its class.
    pub fn add(&mut self, mut answer: Answer) -> Result<(), Error> {
        let setup = self.job.setup;
        self.pieces += 1;
        if setup.imbustatrice.stampa == Stampa::SoloFronte {
            answer.piece.faces.iter_mut().for_each(|face| face.alone = true);
        }
        if self.job.mode == Mode::Collaudo {
            let engine = &self.job.modello.engine;
            collaudo::stage(&mut answer.piece, self.pieces, setup, engine.faces(), mark_face(engine))
                .map_err(Error::Press)?;
        }
        let sheets = answer.piece.sheets();
        let (class, weight_mg) = Class::of(self.job, &answer)?;
        let most = setup.buste[class.busta].carta.fogli_lotto;
        if self.open.get(&class).is_some_and(|it| it.sheets + it.slips() + sheets > most) {
            self.close(&class)?;
        }
        if !self.open.contains_key(&class) {
            let writer = self.begin(class.clone())?;
            self.open.insert(class.clone(), writer);
        }
        let writer = self.open.get_mut(&class).expect("the batch of the class was just opened");
        writer.add(answer, weight_mg)
    }

    /// Closes all batches.
    pub fn finish(mut self) -> Result<Written, Error> {
        let classes: Vec<Class> = self.open.keys().cloned().collect();
        for class in classes {
            self.close(&class)?;
        }
        let (batches, stampati): (Vec<_>, Vec<_>) = self.done.into_values().unzip();
        Ok(Written { batches, allegati: manifest::attachments(&stampati) })
    }

    fn begin(&mut self, class: Class) -> Result<Writer<'a>, Error> {
        self.last += 1;
        let (job, numero) = (self.job, class.given.unwrap_or(self.last));
        let setup = job.setup;
        let lotto = files::safe_name(&job.lotto.testata().numero) + &job.suffix();
        let id = format!("{lotto}-{numero:04}-{}", class.name(setup));
        let path = self.folder.join(format!("stampa/{id}.pdf"));
        let out = BufWriter::new(files::create(&path)?);
        let identity = Identity { title: id.clone(), data: job.lotto.data() };
        let product = &setup.vettore_of(class.prodotto).prodotto;
        let dpm = Dpm::default().text("Job", self.lavoro).number("Batch", numero).text("Product", product);
        let mazzo = match (&job.cartoline, &setup.vettore_of(class.prodotto).cartolina) {
            (Some(cartoline), Some(_)) => Some(Mazzo::new(cartoline, self.folder, &id, job.lotto.data(), dpm.clone())?),
            _ => None,
        };
        let batch = Batch::new(out, job.modello.engine.faces(), A4, identity, dpm).map_err(Error::Press)?;
        let layout = &setup.imbustatrice.controllo;
        let mut control = Output::new(self.folder, format!("stampa/{id}.{}", layout.extension()))?;
        control.line(layout.head().as_bytes())?;
        let mut writer = Writer {
            job,
            lavoro: self.lavoro,
            busta: &setup.buste[class.busta],
            vettore: setup.vettore_of(class.prodotto),
            distinta: Distinta::new(&id),
            plichi: Output::new(self.folder, format!("stampa/{id}.plichi.jsonl"))?,
            id,
            numero,
            class,
            batch,
            control,
            mazzo,
            sheets: 0,
            pieces: 0,
            vassoi: BTreeMap::new(),
            separatori: Vec::new(),
            stampati: Stampati::default(),
        };
        if setup.imbustatrice.separatori.testata {
            writer.slip("testata")?;
        }
        Ok(writer)
    }

    fn close(&mut self, class: &Class) -> Result<(), Error> {
        let Some(writer) = self.open.remove(class) else {
            return Ok(());
        };
        let numero = writer.numero;
        let stampati = writer.stampati.clone();
        let batch = writer.finish(self.folder)?;
        self.done.insert(numero, (batch, stampati));
        Ok(())
    }
}

impl Writer<'_> {
    /// Slip sheets so far.
    fn slips(&self) -> u32 {
        u32::try_from(self.separatori.len()).expect("a batch has few slip sheets")
    }

    fn add(&mut self, answer: Answer, weight_mg: u64) -> Result<(), Error> {
        let every = self.job.setup.imbustatrice.separatori.ogni_plichi;
        if every > 0 && self.pieces > 0 && self.pieces.is_multiple_of(every) {
            self.slip("intermedio")?;
        }
        self.pieces += 1;
        let before = self.job.before(&answer);
        let number = self.job.given(&answer).map_or(self.pieces, |it| it.1);
        let generation = before.map_or(0, |it| it.generation);
        let padre = before.map(|it| it.origine.clone());
        let layout = answer.piece.layout();
        let sheets = u32::try_from(layout.len()).expect("a piece has few sheets");
        let pages = answer.piece.page_numbers();
        let first_page = self.batch.pages() + 1;
        let mut allegati = answer.allegati;
        for allegato in &mut allegati {
            // A page that stands alone moves those after it on.
            allegato.page = first_page + pages[allegato.page as usize - 1] - 1;
        }
        let mut plico = Plico {
            id: manifest::id(self.numero, number),
            id_verbale: vec![answer.id_verbale],
            progressivo_destinatario: answer.progressivo,
            lingua: answer.lingua,
            prodotto: self.vettore.prodotto.clone(),
            numero_piego: answer.numeri.piego,
            numero_ar: answer.numeri.ar,
            first_page,
            pages: sheets * 2,
            sheets,
            weight_mg,
            importi: answer.importi,
            codes: Vec::new(),
            facciate: answer.piece.digests(),
            padre,
            allegati,
            cartolina: None,
        };
        let has_marks = self.job.mode.has_marks();
        let marks = if has_marks { self.mark(&mut plico, &layout, number, generation)? } else { Vec::new() };
        let dpm = Dpm::default()
            .text("Id", &plico.id)
            .number("Piece", number)
            .number("Sheets", sheets)
            .number("WeightMg", weight_mg)
            .text("Product", &plico.prodotto)
            .number("Stock", self.busta.carta.tipo);
        self.batch.add(&answer.piece, &marks, &dpm).map_err(|e| Error::act(&plico.id_verbale[0], e))?;
        for code in &answer.piece.codes {
            let page = pages[code.page as usize - 1];
            plico.codes.push(Code::new(&Printed { page, ..code.clone() }, plico.first_page));
        }
        if let (Some(mazzo), Some(card)) = (&mut self.mazzo, &answer.cartolina) {
            let first = plico.codes.iter().find(|it| it.kind == Kind::Segno.as_str());
            let first = first.and_then(|it| it.payload.as_deref()).and_then(Segno::decode);
            mazzo.add(card, &mut plico, first.as_ref(), &dpm)?;
        }
        self.stampati.add(&plico);
        let mut line = serde_json::to_vec(&plico).expect("a plico is plain data");
        line.push(b'\n');
        self.plichi.line(&line)?;
        let riga = answer.riga.weighing(weight_mg);
        let by_hand = self.job.setup.imbustatrice.diverts(sheets, self.busta);
        self.distinta.add(if by_hand { riga.noted(&self.job.lists.frasi.say("a-mano", &[])) } else { riga });
        self.sheets += sheets;
        for sheet in layout {
            *self.vassoi.entry(sheet.tray.unwrap_or(self.busta.carta.tipo)).or_insert(0) += 1;
        }
        Ok(())
    }

    /// The operators of the marks of each sheet; what they say goes into the list and the control file.
    fn mark(
        &mut self,
        plico: &mut Plico,
        layout: &[Sheet],
        number: u32,
        generation: u8,
    ) -> Result<Vec<Vec<u8>>, Error> {
        let job = self.job;
        let machine = &job.setup.imbustatrice;
        let at = machine.segno(self.busta);
        let mut codes = Vec::new();
        let mut streams = Vec::with_capacity(layout.len());
        for (index, sheet) in layout.iter().enumerate() {
            let segno = self.segno(plico, sheet, index + 1, number, generation)?;
            let page = plico.first_page + u32::try_from(index).expect("a piece has few sheets") * 2;
            let ordinal = u64::from(self.sheets) + index as u64 + 1;
            let foglio = Foglio { plico, segno: &segno, ordinal };
            let refused = |source| Error::act(&plico.id_verbale[0], source);
            let code = |source| refused(crate::press::Error::Code { kind: Kind::Omr.as_str(), source });
            let marks = machine.marks(foglio).map_err(code)?;
            streams.push(marks::stream(&segno, at, &marks, A4[1]).map_err(refused)?);
            codes.push(Code::of_segno(&segno, at, page));
            codes.extend(marks.iter().map(|it| Code::of_mark(it, page)));
            let row = machine.controllo.row(foglio).map_err(|e| Error::act(&plico.id_verbale[0], e))?;
            self.control.line(row.as_bytes())?;
        }
        plico.codes = codes;
        Ok(streams)
    }

    fn segno(&self, plico: &Plico, sheet: &Sheet, foglio: usize, piece: u32, generation: u8) -> Result<Segno, Error> {
        let job = self.job;
        let id = &plico.id_verbale[0];
        let too_many = || {
            let why = format!("{} sheets: a segno counts to 99", plico.sheets);
            Error::act(id, files::Error::refused("mark", Path::new(id), why))
        };
        let foglio = u8::try_from(foglio).map_err(|_| too_many())?;
        let fogli = u8::try_from(plico.sheets).map_err(|_| too_many())?;
        // A set that the machine cannot fold is put aside for the hand, not forced through.
        let divert = if job.setup.imbustatrice.diverts(plico.sheets, self.busta) { segno::DIVERT } else { 0 };
        let is_deck = job.mode == Mode::Collaudo;
        let (feeders, orders) = if is_deck { collaudo::orders(self.pieces) } else { (0, 0) };
        Segno::new(Fields {
            job: self.lavoro.to_string(),
            batch: self.numero,
            piece,
            foglio,
            fogli,
            feeders,
            stock: sheet.tray.unwrap_or(self.busta.carta.tipo),
            flags: segno::place_flags(foglio, fogli) | divert | orders,
            peso: self.class.peso,
            generation,
        })
        .ok_or_else(too_many)
    }

    /// Adds a slip sheet, which is no piece.
    fn slip(&mut self, tipo: &str) -> Result<(), Error> {
        let job = self.job;
        let machine = &job.setup.imbustatrice;
        let tray = Some(machine.separatori.vassoio).filter(|it| *it > 0);
        let engine = &job.modello.engine;
        let lines = [
            tipo.to_uppercase(),
            self.id.clone(),
            format!("lavoro {} – lotto di stampa {:04}", self.lavoro, self.numero),
            format!("dopo {} plichi e {} fogli", self.pieces, self.sheets),
            "Foglio separatore: non si imbusta".to_string(),
        ];
        let piece = banner::print(&lines, tray, engine.faces(), mark_face(engine)).map_err(Error::Press)?;
        let page = self.batch.pages() + 1;
        let at = machine.segno(self.busta);
        let segno = machine.separatori.segno.flags().filter(|_| job.mode.has_marks()).map(|flags| {
            let fields = Fields {
                job: self.lavoro.to_string(),
                batch: self.numero,
                piece: 0,
                foglio: 1,
                fogli: 1,
                feeders: 0,
                stock: tray.unwrap_or(self.busta.carta.tipo),
                flags: flags | segno::place_flags(1, 1),
                peso: self.class.peso,
                generation: 0,
            };
            Segno::new(fields).expect("trays are checked with the profile, the rest is constant")
        });
        let streams = segno.iter().map(|it| marks::stream(it, at, &[], A4[1])).collect::<Result<Vec<_>, _>>();
        let stock = tray.unwrap_or(self.busta.carta.tipo);
        let dpm = Dpm::default().text("Kind", tipo).number("Sheets", 1u32).number("Stock", stock);
        self.batch.add(&piece, &streams.map_err(Error::Press)?, &dpm).map_err(Error::Press)?;
        let facciata = piece.faces[0].digest.clone();
        let codes = segno.iter().map(|it| Code::of_segno(it, at, page)).collect();
        self.separatori.push(Separatore { page, tipo: tipo.to_string(), facciata, codes });
        *self.vassoi.entry(stock).or_insert(0) += 1;
        Ok(())
    }

    fn finish(mut self, folder: &Path) -> Result<manifest::Batch, Error> {
        let job = self.job;
        let machine = &job.setup.imbustatrice;
        if machine.separatori.coda {
            self.slip("coda")?;
        }
        let sheets = self.sheets + self.slips();
        let pages = self.batch.pages();
        let file = format!("stampa/{}.pdf", self.id);
        let (out, written) = self.batch.finish().map_err(Error::Press)?;
        drop(out);
        let mittente = mittente(&job.modello.ente);
        let summary = distinta::Summary {
            id: &self.id,
            numero: self.numero,
            lavoro: self.lavoro,
            lotto: &job.lotto.testata().numero,
            data: job.lotto.data(),
            mittente: &mittente,
            vettore: self.vettore,
            busta: self.busta,
            imbustatrice: machine,
            prodotto: &self.vettore.prodotto,
            peso: self.class.peso,
            pages,
            sheets: self.sheets,
            vassoi: &self.vassoi,
            separatori: self.separatori.len(),
            plichi: self.pieces,
            mode: job.mode,
            nota: None,
        };
        self.control.line(machine.controllo.tail().as_bytes())?;
        let mut other = vec![self.control.finish()?];
        if let Some(mazzo) = self.mazzo {
            other.extend(mazzo.finish()?);
        }
        other.extend(self.distinta.finish(folder, &summary, &job.lists)?);
        let plichi = self.plichi.finish()?;
        Ok(manifest::Batch {
            id: self.id,
            numero: self.numero,
            file,
            sha256: written.sha256,
            plichi_file: plichi.file,
            plichi_sha256: plichi.sha256,
            product: self.vettore.prodotto.clone(),
            envelope: self.busta.codice.clone(),
            weight_class: self.class.peso,
            pages,
            sheets,
            plichi: self.pieces,
            inserter: machine.codice.clone(),
            vassoi: self.vassoi,
            separatori: self.separatori,
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
