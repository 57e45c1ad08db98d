//! Which paths there are, who may take them, and what they do: one table, so that none is open by mistake.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::ConnectInfo;
use axum::extract::DefaultBodyLimit;
use axum::extract::FromRequest;
use axum::extract::Multipart;
use axum::extract::Path;
use axum::extract::RawQuery;
use axum::extract::Request;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::Method;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use axum::routing::MethodRouter;
use axum::routing::get;
use axum::routing::on;

use crate::jobs::caricati::deposito::Deposito;
use crate::jobs::persone;
use crate::jobs::persone::Permesso;
use crate::web::Casa;
use crate::web::LINGUE;
use crate::web::accesso;
use crate::web::atto;
use crate::web::autorizza;
use crate::web::carica;
use crate::web::cerca;
use crate::web::decisioni;
use crate::web::digita;
use crate::web::digita::dichiarazioni;
use crate::web::esporta;
use crate::web::modelli;
use crate::web::pec;
use crate::web::profilo;
use crate::web::richiesta::Campi;
use crate::web::richiesta::Chi;
use crate::web::richiesta::File;
use crate::web::richiesta::Richiesta;
use crate::web::richiesta::is_own;
use crate::web::risposta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;
use crate::web::seconda;
use crate::web::sessioni;
use crate::web::sessioni::Passo;
use crate::web::stato;
use crate::web::tavola;
use crate::web::utenti;
use crate::web::verifica;

/// The largest form without files.
const FORM: usize = 64 * 1024;

/// Paths that a page asks for by itself end so.
const LIVE: &str = "/parte";

/// How long a form, and a file, may be on their way.
const FORM_TIME: Duration = Duration::from_secs(20);
const FILE_TIME: Duration = Duration::from_mins(15);

/// How many fields a form or a question may have, and how many files.
const FIELDS: usize = 900;
const FILES: usize = 2_000;

/// Who may take a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Anybody.
    Tutti,
    /// Whoever has given a password, and not yet the code of the second step.
    Codice,
    /// Whoever is logged in, even with a password that has to be changed.
    Entrati,
    /// Whoever is allowed to do this.
    Chi(Permesso),
}

/// What a path does.
type Fa = fn(&Casa, &Richiesta) -> Result<Risposta, Guaio>;

/// A path.
pub struct Rotta {
    /// By which method.
    pub metodo: Method,
    /// Its text, with places in braces.
    pub path: &'static str,
    /// For whom.
    pub per: Per,
    /// The most bytes that it takes.
    pub limite: usize,
    fa: Fa,
}

const fn vedi(path: &'static str, per: Per, fa: Fa) -> Rotta {
    Rotta { metodo: Method::GET, path, per, limite: FORM, fa }
}

const fn manda(path: &'static str, per: Per, fa: Fa) -> Rotta {
    Rotta { metodo: Method::POST, path, per, limite: FORM, fa }
}

const fn manda_file(path: &'static str, per: Per, fa: Fa) -> Rotta {
    Rotta { metodo: Method::POST, path, per, limite: carica::MOST + FORM, fa }
}

/// All of them.
pub const ROTTE: &[Rotta] = &[
    vedi("/", Per::Entrati, accesso::prima),
    vedi("/accesso", Per::Tutti, accesso::pagina),
    manda("/accesso", Per::Tutti, accesso::entra),
    vedi("/accesso/codice", Per::Codice, accesso::codice),
    manda("/accesso/codice", Per::Codice, accesso::conferma),
    manda("/esci", Per::Tutti, accesso::esci),
    manda("/lingua", Per::Tutti, accesso::lingua),
    vedi("/profilo", Per::Entrati, profilo::pagina),
    manda("/profilo/password", Per::Entrati, profilo::password),
    manda("/profilo/codice/nuovo", Per::Entrati, profilo::prepara),
    vedi("/profilo/codice.svg", Per::Entrati, profilo::qr),
    manda("/profilo/codice", Per::Entrati, profilo::accendi),
    manda("/profilo/codice/togli", Per::Entrati, profilo::spegni),
    vedi("/utenti", Per::Chi(Permesso::Amministrare), utenti::pagina),
    manda("/utenti", Per::Chi(Permesso::Amministrare), utenti::aggiungi),
    manda("/utenti/{nome}/password", Per::Chi(Permesso::Amministrare), utenti::password),
    manda("/utenti/{nome}/codice", Per::Chi(Permesso::Amministrare), utenti::codice),
    manda("/utenti/{nome}/ruolo", Per::Chi(Permesso::Amministrare), utenti::ruolo),
    manda("/utenti/{nome}/stato", Per::Chi(Permesso::Amministrare), utenti::stato),
    vedi("/stato", Per::Chi(Permesso::Leggere), stato::pagina),
    vedi("/stato/parte", Per::Chi(Permesso::Leggere), stato::parte),
    vedi("/cerca", Per::Chi(Permesso::Leggere), cerca::pagina),
    vedi("/cerca.csv", Per::Chi(Permesso::Leggere), cerca::in_csv),
    vedi("/cerca.xlsx", Per::Chi(Permesso::Leggere), cerca::in_xlsx),
    vedi("/cerca.pdf", Per::Chi(Permesso::Leggere), cerca::in_pdf),
    vedi("/atti", Per::Chi(Permesso::Leggere), atto::pagina),
    vedi("/atti/foglio.pdf", Per::Chi(Permesso::Leggere), esporta::in_pdf),
    vedi("/atti/fatti.csv", Per::Chi(Permesso::Leggere), esporta::in_csv),
    vedi("/atti/fatti.xlsx", Per::Chi(Permesso::Leggere), esporta::in_xlsx),
    vedi("/atti/fascicolo.zip", Per::Chi(Permesso::Leggere), esporta::fascicolo),
    vedi("/prove/{sha256}", Per::Chi(Permesso::Leggere), atto::prova),
    vedi("/modelli", Per::Chi(Permesso::Leggere), modelli::elenco),
    vedi("/modelli/{modello}/{lingua}", Per::Chi(Permesso::Leggere), modelli::uno),
    vedi("/modelli/{modello}/{lingua}/bozza.pdf", Per::Chi(Permesso::Leggere), modelli::bozza),
    vedi("/modelli/{modello}/{lingua}/pagina/{numero}/{che}", Per::Chi(Permesso::Leggere), modelli::pagina),
    manda("/modelli/{modello}/{lingua}/approva", Per::Chi(Permesso::Approvare), decisioni::approva),
    manda("/modelli/{modello}/{lingua}/respingi", Per::Chi(Permesso::Approvare), decisioni::respingi),
    manda("/modelli/{modello}/{lingua}/commenta", Per::Chi(Permesso::Decidere), decisioni::commenta),
    manda("/modelli/{modello}/{lingua}/chiudi", Per::Chi(Permesso::Decidere), decisioni::chiudi),
    vedi("/carica", Per::Chi(Permesso::Caricare), carica::pagina),
    manda_file("/carica", Per::Chi(Permesso::Caricare), carica::manda),
    vedi("/carica/{id}", Per::Chi(Permesso::Caricare), carica::esito),
    vedi("/carica/{id}/parte", Per::Chi(Permesso::Caricare), carica::parte),
    manda("/carica/{id}/ripeti", Per::Chi(Permesso::Caricare), carica::ripeti),
    vedi("/carica/{id}/rilievi.csv", Per::Chi(Permesso::Caricare), carica::rilievi),
    vedi("/digita", Per::Chi(Permesso::Caricare), digita::elenco),
    manda_file("/digita", Per::Chi(Permesso::Caricare), digita::inizia),
    manda("/digita/uscite", Per::Chi(Permesso::Caricare), digita::esci),
    vedi("/digita/uscite/{nome}", Per::Chi(Permesso::Caricare), digita::uscita),
    vedi("/digita/dichiarazioni", Per::Chi(Permesso::Caricare), dichiarazioni::elenco),
    manda_file("/digita/dichiarazioni", Per::Chi(Permesso::Caricare), dichiarazioni::inizia),
    vedi("/digita/dichiarazioni/{id}", Per::Chi(Permesso::Caricare), dichiarazioni::pagina),
    manda("/digita/dichiarazioni/{id}", Per::Chi(Permesso::Caricare), dichiarazioni::manda),
    vedi("/digita/dichiarazioni/{id}/parte", Per::Chi(Permesso::Caricare), dichiarazioni::parte),
    vedi("/digita/dichiarazioni/{id}/scansione/{numero}", Per::Chi(Permesso::Caricare), dichiarazioni::scansione),
    vedi("/digita/{id}", Per::Chi(Permesso::Caricare), digita::pagina),
    manda("/digita/{id}", Per::Chi(Permesso::Caricare), digita::manda),
    vedi("/digita/{id}/parte", Per::Chi(Permesso::Caricare), digita::parte),
    vedi("/digita/{id}/scansione/{numero}", Per::Chi(Permesso::Caricare), digita::scansione),
    manda_file("/digita/{id}/scansione", Per::Chi(Permesso::Caricare), digita::allega),
    vedi("/profili/carte", Per::Chi(Permesso::Profilare), tavola::elenco),
    manda_file("/profili/carte", Per::Chi(Permesso::Profilare), tavola::comincia),
    vedi("/profili/carte/{id}", Per::Chi(Permesso::Profilare), tavola::disegno),
    manda("/profili/carte/{id}", Per::Chi(Permesso::Profilare), tavola::decidi),
    manda_file("/profili/carte/{id}/prova", Per::Chi(Permesso::Profilare), tavola::prova),
    vedi("/profili/carte/{id}/lato/{numero}", Per::Chi(Permesso::Profilare), tavola::lato),
    vedi("/pec", Per::Chi(Permesso::Leggere), pec::pagina),
    vedi("/pec.csv", Per::Chi(Permesso::Leggere), pec::in_csv),
    vedi("/pec/{sha256}", Per::Chi(Permesso::Leggere), pec::lettera),
    manda("/pec/{sha256}", Per::Chi(Permesso::Decidere), pec::evadi),
    vedi("/pec/{sha256}/originale", Per::Chi(Permesso::Leggere), pec::originale),
    vedi("/autorizza", Per::Chi(Permesso::Leggere), autorizza::pagina),
    vedi("/autorizza/{voce}", Per::Chi(Permesso::Leggere), autorizza::voce),
    manda("/autorizza/{voce}", Per::Chi(Permesso::Approvare), autorizza::decidi),
    vedi("/autorizza/{voce}/lista.csv", Per::Chi(Permesso::Leggere), autorizza::in_csv),
    vedi("/autorizza/{voce}/lista.xlsx", Per::Chi(Permesso::Leggere), autorizza::in_xlsx),
    vedi("/autorizza/{voce}/lista.pdf", Per::Chi(Permesso::Leggere), autorizza::in_pdf),
    vedi("/autorizza/flusso/{id}", Per::Chi(Permesso::Leggere), autorizza::flusso),
    manda("/autorizza/flusso/{id}", Per::Chi(Permesso::Approvare), autorizza::decidi_flusso),
    vedi("/verifica", Per::Chi(Permesso::Decidere), verifica::coda),
    manda("/verifica/annulla", Per::Chi(Permesso::Decidere), verifica::annulla),
    vedi("/verifica/seconda", Per::Chi(Permesso::Decidere), seconda::pagina),
    manda("/verifica/seconda", Per::Chi(Permesso::Decidere), seconda::estrai),
    vedi("/verifica/{carta}", Per::Chi(Permesso::Decidere), verifica::carta),
    manda("/verifica/{carta}", Per::Chi(Permesso::Decidere), verifica::decidi),
    vedi("/verifica/{carta}/lato/{numero}", Per::Chi(Permesso::Decidere), verifica::lato),
    vedi("/verifica/{carta}/ritaglio/{numero}", Per::Chi(Permesso::Decidere), verifica::ritaglio),
];

/// The pages as a service.
pub fn app(casa: Arc<Casa>) -> Router {
    let mut router: Router<Arc<Casa>> = Router::new();
    for rotta in ROTTE {
        let filter = if rotta.metodo == Method::GET {
            axum::routing::MethodFilter::GET
        } else {
            axum::routing::MethodFilter::POST
        };
        let method: MethodRouter<Arc<Casa>> = on(
            filter,
            move |State(casa): State<Arc<Casa>>,
                  ConnectInfo(from): ConnectInfo<SocketAddr>,
                  Path(parti): Path<BTreeMap<String, String>>,
                  RawQuery(query): RawQuery,
                  request: Request| async move {
                take(casa, rotta, from, parti, query.unwrap_or_default(), request).await
            },
        );
        router = router.route(rotta.path, method.layer(DefaultBodyLimit::max(rotta.limite)));
    }
    router
        .route("/risorse/{nome}", get(static_file))
        .fallback(lost)
        .method_not_allowed_fallback(astray)
        .with_state(Arc::clone(&casa))
        .layer(axum::middleware::from_fn_with_state(casa, guarded))
}

/// Every answer is guarded, whatever it is; and nobody is answered from elsewhere, or too often.
async fn guarded(State(casa): State<Arc<Casa>>, request: Request, next: axum::middleware::Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|it| it.0);
    let head = Testa::of(&casa, &request, peer.unwrap_or(SocketAddr::from(([0, 0, 0, 0], 0))));
    let caller = head.cookie.clone().filter(|it| casa.sessioni.glance(it).is_some());
    let mut response = if !head.is_from_proxy || !casa.is_from_here(head.from) {
        Guaio::Rete.page(&casa, &head.nobody())
    } else if !casa.freno.takes(&caller.unwrap_or_else(|| head.from.to_string())) {
        Guaio::Troppo.page(&casa, &head.nobody())
    } else {
        next.run(request).await
    };
    risposta::guard(&casa, &mut response);
    response
}

async fn static_file(State(casa): State<Arc<Casa>>, Path(nome): Path<String>, request: Request) -> Response {
    match risposta::risorsa(&nome) {
        Some(response) => response,
        None => lost(State(casa), request).await,
    }
}

async fn lost(State(casa): State<Arc<Casa>>, request: Request) -> Response {
    nowhere(casa, request, Guaio::NonTrovato).await
}

/// Somebody opens by its address what only a form is sent to, as when a page that refused one is opened again: they get
/// the page above it.
async fn astray(State(casa): State<Arc<Casa>>, request: Request) -> Response {
    if request.method() == Method::GET {
        let mut above = request.uri().path();
        while let Some((shorter, _)) = above.rsplit_once('/') {
            above = shorter;
            if ROTTE.iter().any(|it| it.metodo == Method::GET && it.path == above) {
                return Risposta::Vai(above.to_string()).send(&casa);
            }
        }
        return Risposta::Vai("/".into()).send(&casa);
    }
    nowhere(casa, request, Guaio::Metodo).await
}

async fn nowhere(casa: Arc<Casa>, request: Request, guaio: Guaio) -> Response {
    let from = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|it| it.0);
    let from = from.unwrap_or(SocketAddr::from(([0, 0, 0, 0], 0)));
    let head = Testa::of(&casa, &request, from);
    let work = move || {
        let richiesta = head.request(&casa, BTreeMap::new(), String::new());
        match richiesta {
            Ok(richiesta) => guaio.page(&casa, &richiesta),
            Err(guaio) => guaio.page(&casa, &head.nobody()),
        }
    };
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| broken())
}

/// What the head of a request says.
#[derive(Clone)]
struct Testa {
    path: String,
    qui: String,
    from: IpAddr,
    cookie: Option<String>,
    lingua: &'static str,
    metodo: Method,
    /// Whether it came over the proxy that must stand before us, where one must.
    is_from_proxy: bool,
}

impl Testa {
    fn of(casa: &Casa, request: &Request, from: SocketAddr) -> Self {
        let headers = request.headers();
        let uri = request.uri();
        let cookies = || headers.get_all(header::COOKIE).iter().filter_map(|it| it.to_str().ok());
        let cookie = |name: &str| {
            let all = cookies().flat_map(|it| it.split(';'));
            all.filter_map(|it| it.trim().split_once('=')).find(|it| it.0 == name).map(|it| it.1.to_string())
        };
        let own = casa.project.config.lingua.as_str();
        let chosen = cookie("lingua").unwrap_or_else(|| own.to_string());
        Self {
            path: uri.path().to_string(),
            qui: uri.path_and_query().map(|it| it.as_str()).filter(|it| is_own(it)).unwrap_or("/").to_string(),
            from: caller(casa, headers, from),
            is_from_proxy: !casa.opzioni.proxy || casa.is_proxy(from.ip().to_canonical()),
            cookie: cookie(casa.cookie_name()).filter(|it| sessioni::is_cookie(it)),
            lingua: LINGUE.into_iter().find(|it| *it == chosen).unwrap_or(LINGUE[0]),
            metodo: request.method().clone(),
        }
    }

    /// The request, with who is behind it.
    fn request(&self, casa: &Casa, parti: BTreeMap<String, String>, query: String) -> Result<Richiesta, Guaio> {
        let mut richiesta = self.nobody();
        richiesta.parti = parti;
        richiesta.domanda = fields(query.as_bytes())?;
        // What a page asks for by itself does not keep anybody logged in.
        let session = if self.path.ends_with(LIVE) {
            casa.sessioni.glance(&richiesta.cookie)
        } else {
            casa.sessioni.of(&richiesta.cookie)
        };
        let Some(sessione) = session.filter(|it| it.passo == Passo::Dentro) else {
            return Ok(richiesta);
        };
        // Who was shut out, or given another role, feels it at once.
        let persona = casa.with(|ledger| persone::of(ledger, &sessione.nome))?.filter(|it| it.attiva);
        let persona = persona.filter(|it| it.credentials() == sessione.credenziali);
        match persona {
            Some(it) => {
                richiesta.chi =
                    Some(Chi { nome: it.nome, persona: it.persona, ruolo: it.ruolo, provvisoria: it.provvisoria });
            }
            None => casa.sessioni.end(&richiesta.cookie),
        }
        Ok(richiesta)
    }

    /// The request as that of nobody.
    fn nobody(&self) -> Richiesta {
        Richiesta {
            path: self.path.clone(),
            qui: if self.metodo == Method::GET { self.qui.clone() } else { "/".into() },
            parti: BTreeMap::new(),
            domanda: Campi::default(),
            modulo: Campi::default(),
            file: File::new(),
            lingua: self.lingua,
            cookie: self.cookie.clone().unwrap_or_else(sessioni::cookie),
            da: self.from,
            chi: None,
        }
    }
}

/// Takes a request by its path.
async fn take(
    casa: Arc<Casa>,
    rotta: &'static Rotta,
    from: SocketAddr,
    parti: BTreeMap<String, String>,
    query: String,
    request: Request,
) -> Response {
    let head = Testa::of(&casa, &request, from);
    if parti.values().any(|it| it.contains(char::is_control)) {
        return Guaio::NonTrovato.page(&casa, &head.nobody());
    }
    // Who may not send a large file is not waited for.
    if rotta.limite > FORM {
        let (casa, head, parti, query) = (Arc::clone(&casa), head.clone(), parti.clone(), query.clone());
        let early = move || match head.request(&casa, parti, query) {
            Ok(richiesta) => refused(&casa, rotta, &richiesta),
            Err(guaio) => Some(guaio.page(&casa, &head.nobody())),
        };
        if let Some(response) = tokio::task::spawn_blocking(early).await.unwrap_or_else(|_| Some(broken())) {
            return response;
        }
    }
    let body = match rotta.metodo == Method::POST {
        true => {
            let time = if rotta.limite > FORM { FILE_TIME } else { FORM_TIME };
            let came = tokio::time::timeout(time, body(&casa, request, rotta.limite)).await;
            came.unwrap_or(Err(Guaio::Male))
        }
        false => Ok((Campi::default(), File::new())),
    };
    let has_cookie = head.cookie.is_some();
    let work = move || {
        let mut richiesta = match head.request(&casa, parti, query) {
            Ok(richiesta) => richiesta,
            Err(guaio) => return guaio.page(&casa, &head.nobody()),
        };
        let answer = body.and_then(|(modulo, file)| {
            (richiesta.modulo, richiesta.file) = (modulo, file);
            answer(&casa, rotta, &richiesta)
        });
        let mut response = match answer {
            Ok(answer) => answer.send(&casa),
            Err(guaio) => guaio.page(&casa, &richiesta),
        };
        if !has_cookie && !response.headers().contains_key(header::SET_COOKIE) {
            risposta::set_cookie(&casa, response.headers_mut(), &richiesta.cookie);
        }
        response
    };
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| broken())
}

/// The answer to whoever may not take a path, whatever they send.
fn refused(casa: &Casa, rotta: &Rotta, richiesta: &Richiesta) -> Option<Response> {
    match entry(casa, rotta, richiesta) {
        Ok(None) => None,
        Ok(Some(elsewhere)) => Some(elsewhere.send(casa)),
        Err(guaio) => Some(guaio.page(casa, richiesta)),
    }
}

/// Whether whoever asks may take a path; where else they have to go first.
fn entry(casa: &Casa, rotta: &Rotta, richiesta: &Richiesta) -> Result<Option<Risposta>, Guaio> {
    let login = || Ok(Some(Risposta::Vai(accesso::path(richiesta))));
    match (rotta.per, &richiesta.chi) {
        (Per::Tutti, _) => Ok(None),
        (Per::Codice, _) => match casa.sessioni.of(&richiesta.cookie) {
            Some(it) if it.passo == Passo::Codice => Ok(None),
            _ => login(),
        },
        (Per::Entrati | Per::Chi(_), None) => login(),
        (Per::Entrati, Some(_)) => Ok(None),
        (Per::Chi(_), Some(chi)) if chi.provvisoria => Ok(Some(Risposta::Vai("/profilo".into()))),
        (Per::Chi(permesso), Some(chi)) if !chi.ruolo.may(permesso) => Err(Guaio::Vietato),
        (Per::Chi(_), Some(_)) => Ok(None),
    }
}

/// The answer to a request of whoever it is.
fn answer(casa: &Casa, rotta: &Rotta, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    // A form comes from a page of ours, or it counts for nothing.
    if rotta.metodo == Method::POST && richiesta.modulo.get("csrf") != casa.sessioni.csrf(&richiesta.cookie) {
        return Err(Guaio::Scaduta);
    }
    if let Some(elsewhere) = entry(casa, rotta, richiesta)? {
        return Ok(elsewhere);
    }
    (rotta.fa)(casa, richiesta)
}

/// Fields and files of a form.
async fn body(casa: &Casa, request: Request, limit: usize) -> Result<(Campi, File), Guaio> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        return parts(casa, request, limit).await;
    }
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(Guaio::Male);
    }
    let bytes = Bytes::from_request(request, &()).await.map_err(|_| Guaio::Grande)?;
    if bytes.len() > limit {
        return Err(Guaio::Grande);
    }
    Ok((fields(&bytes)?, File::new()))
}

/// Fields and files of a form of many parts. Files go to disk as they come, and only where a path takes large ones.
async fn parts(casa: &Casa, request: Request, limit: usize) -> Result<(Campi, File), Guaio> {
    let told = |it: axum::extract::multipart::MultipartError| match it.status().as_u16() {
        413 => Guaio::Grande,
        _ => Guaio::Male,
    };
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Guaio::Male)?;
    let (mut fields, mut files) = (Campi::default(), File::new());
    let (mut deposito, mut count) = (None, 0);
    while let Some(mut part) = parts.next_field().await.map_err(told)? {
        let name = part.name().unwrap_or_default().to_string();
        if let Some(nome) = part.file_name().map(str::to_string).filter(|_| limit > FORM) {
            count += 1;
            if count > FILES {
                return Err(Guaio::Male);
            }
            if deposito.is_none() {
                deposito = Some(tokio::task::block_in_place(|| Deposito::open(&casa.project))?);
            }
            let Some(deposito) = deposito.as_mut() else { continue };
            let mut file = tokio::task::block_in_place(|| deposito.begin(&nome))?;
            while let Some(some) = part.chunk().await.map_err(told)? {
                tokio::task::block_in_place(|| file.add(&some))?;
            }
            let file = tokio::task::block_in_place(|| file.finish())?;
            if file.byte > 0 {
                files.entry(name).or_default().push(file);
            }
            continue;
        }
        if fields.0.len() >= FIELDS {
            return Err(Guaio::Male);
        }
        let bytes = part.bytes().await.map_err(told)?;
        let text = String::from_utf8(bytes.to_vec()).map_err(|_| Guaio::Male)?;
        if text.contains('\0') {
            return Err(Guaio::Male);
        }
        fields.0.push((name, text));
    }
    Ok((fields, files))
}

/// Fields as browsers write them.
fn fields(bytes: &[u8]) -> Result<Campi, Guaio> {
    let mut all = Vec::new();
    for (name, value) in form_urlencoded::parse(bytes) {
        if all.len() >= FIELDS || value.contains('\0') {
            return Err(Guaio::Male);
        }
        all.push((name.into_owned(), value.into_owned()));
    }
    Ok(Campi(all))
}

/// Who calls: what the proxy before us says, and it alone may say it.
fn caller(casa: &Casa, headers: &HeaderMap, from: SocketAddr) -> IpAddr {
    let told = headers.get_all("x-forwarded-for").iter().next_back().and_then(|it| it.to_str().ok());
    let last = told.and_then(|it| it.rsplit(',').next()).and_then(|it| it.trim().parse().ok());
    let from = from.ip().to_canonical();
    let last = last.filter(|_| casa.opzioni.proxy && casa.is_proxy(from));
    last.map_or(from, |it: IpAddr| it.to_canonical())
}

fn broken() -> Response {
    axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

impl Casa {
    /// Whether a proxy of ours may have this address.
    fn is_proxy(&self, from: IpAddr) -> bool {
        match self.proxy.is_empty() {
            true => from.is_loopback(),
            false => self.proxy.iter().any(|it| it.contains(&from)),
        }
    }

    /// Whether pages are served from this address.
    fn is_from_here(&self, from: IpAddr) -> bool {
        self.reti.is_empty()
            || from.is_loopback() && !self.opzioni.proxy
            || self.reti.iter().any(|it| it.contains(&from))
    }

    /// Whether browsers reach us over an encrypted line.
    pub(crate) fn is_secure(&self) -> bool {
        self.opzioni.tls.is_some() || self.opzioni.proxy
    }

    /// The name of the cookie; browsers hold one with this prefix to stricter rules.
    pub(crate) fn cookie_name(&self) -> &'static str {
        if self.is_secure() { "__Host-plico" } else { "plico" }
    }
}
