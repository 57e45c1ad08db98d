//! What goes back: pages, pieces of pages, files, other places to go; and what every answer says about itself.

use std::pin::Pin;
use std::sync::OnceLock;
use std::task::Context;
use std::task::Poll;

use askama::Template;
use axum::body::Body;
use axum::http::HeaderMap;
use axum::http::HeaderName;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::Response;
use hyper::body::Bytes;
use hyper::body::Frame;
use hyper::body::SizeHint;

use crate::hash::Hasher;
use crate::jobs;
use crate::jobs::esporta::Pacchetto;
use crate::jobs::rapporti::csv;
use crate::jobs::rapporti::tabella::Tabella;
use crate::web::Casa;
use crate::web::pagina::Pagina;
use crate::web::richiesta::Richiesta;

/// The static files: name, kind, bytes.
pub const RISORSE: [(&str, &str, &[u8]); 3] = [
    ("plico.css", "text/css; charset=utf-8", include_bytes!("risorse/plico.css")),
    ("plico.js", "text/javascript; charset=utf-8", include_bytes!("risorse/plico.js")),
    ("favicon.svg", "image/svg+xml", include_bytes!("risorse/favicon.svg")),
];

/// What a browser may do with a page of ours: nothing but what comes from here.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// An answer.
pub enum Risposta {
    /// A whole page, or a piece of one.
    Html(String),
    /// Go there.
    Vai(String),
    /// The same, with a new cookie.
    Entra(String, String),
    /// The same, in another language from now on.
    Lingua(String, &'static str),
    /// A picture of invented things, which the browser may keep: its path says which version it is of.
    Immagine {
        /// Its kind.
        tipo: &'static str,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// A file that is too large for memory.
    Pacchetto {
        /// What it is called.
        nome: String,
        /// What is in it.
        pacchetto: Pacchetto,
    },
    /// A file.
    File {
        /// Its kind.
        tipo: &'static str,
        /// What it is called.
        nome: String,
        /// Whether the browser shows it; it keeps it otherwise.
        in_vista: bool,
        /// What is in it.
        bytes: Vec<u8>,
    },
}

/// Why there is no answer; each is a page that says what to do.
#[derive(Debug)]
pub enum Guaio {
    /// What was sent is not what the page sends.
    Male,
    /// It came without the page that it should have come from, or after a new start.
    Scaduta,
    /// That role may not.
    Vietato,
    /// There is none.
    NonTrovato,
    /// The path is for forms, and this is none.
    Metodo,
    /// More than we take.
    Grande,
    /// Too often.
    Troppo,
    /// From another network.
    Rete,
    /// Too many want it at once.
    Occupato,
    /// A job stopped.
    Lavoro(jobs::Error),
    /// A page could not be made.
    Pagina(askama::Error),
}

impl From<jobs::Error> for Guaio {
    fn from(error: jobs::Error) -> Self {
        match error {
            jobs::Error::Busy => Self::Occupato,
            error => Self::Lavoro(error),
        }
    }
}

impl From<askama::Error> for Guaio {
    fn from(error: askama::Error) -> Self {
        Self::Pagina(error)
    }
}

impl Guaio {
    fn status(&self) -> StatusCode {
        match self {
            Self::Male => StatusCode::BAD_REQUEST,
            Self::Scaduta | Self::Vietato | Self::Rete => StatusCode::FORBIDDEN,
            Self::NonTrovato => StatusCode::NOT_FOUND,
            Self::Metodo => StatusCode::METHOD_NOT_ALLOWED,
            Self::Grande => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Troppo => StatusCode::TOO_MANY_REQUESTS,
            Self::Occupato => StatusCode::SERVICE_UNAVAILABLE,
            Self::Lavoro(_) | Self::Pagina(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The page that says it. What a job says goes to whoever keeps the machine, and names no person.
    pub fn page(&self, casa: &Casa, richiesta: &Richiesta) -> Response {
        match self {
            Self::Lavoro(error) => eprintln!("plico serve: {}", jobs::modelli::prova::chain(error)),
            Self::Pagina(error) => eprintln!("plico serve: a page cannot be made: {error}"),
            _ => {}
        }
        let status = self.status();
        let codice = status.as_u16();
        let p = Pagina::new(casa, richiesta, &format!("errore.{codice}-titolo"));
        let told = |what: &str| p.d(&format!("errore.{codice}-{what}"));
        let (titolo, testo) = (told("titolo"), told("testo"));
        // Where the reason is one of several with a number, the advice is its own.
        let rimedio = match self {
            Self::Scaduta => p.d("avviso.modulo-scaduto"),
            Self::Rete => p.d("errore.rete"),
            _ => told("rimedio"),
        };
        let may_help =
            !matches!(self, Self::Vietato | Self::NonTrovato | Self::Metodo | Self::Rete) && richiesta.qui != "/";
        let riprova = if may_help { richiesta.qui.clone() } else { String::new() };
        let page = Errore { p, codice, titolo, testo, rimedio, riprova };
        let html = page.render().unwrap_or_else(|_| status.to_string());
        html_of(status, html)
    }
}

/// Something went wrong.
#[derive(Template)]
#[template(path = "errore.html")]
struct Errore {
    p: Pagina,
    codice: u16,
    titolo: String,
    testo: String,
    rimedio: String,
    riprova: String,
}

impl Risposta {
    /// A page or a piece of one.
    pub fn html(page: &impl Template) -> Result<Self, Guaio> {
        Ok(Self::Html(page.render()?))
    }

    /// A table for programs.
    pub fn csv(nome: &str, mut tabella: Tabella) -> Result<Self, Guaio> {
        let bytes = csv::bytes(&mut tabella)?;
        Ok(Self::File { tipo: "text/csv; charset=utf-8", nome: nome.into(), in_vista: false, bytes })
    }

    /// A workbook.
    pub fn xlsx(nome: String, bytes: Vec<u8>) -> Self {
        let tipo = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Self::File { tipo, nome, in_vista: false, bytes }
    }

    /// The answer as it goes over the line.
    pub fn send(self, casa: &Casa) -> Response {
        match self {
            Self::Html(html) => html_of(StatusCode::OK, html),
            Self::Vai(to) => gone(&to),
            Self::Entra(to, cookie) => {
                let mut response = gone(&to);
                set_cookie(casa, response.headers_mut(), &cookie);
                response
            }
            Self::Lingua(to, lingua) => {
                let mut response = gone(&to);
                let cookie = format!("lingua={lingua}; Path=/; Max-Age=31536000; SameSite=Lax");
                if let Ok(value) = HeaderValue::from_str(&cookie) {
                    response.headers_mut().append(header::SET_COOKIE, value);
                }
                response
            }
            Self::Immagine { tipo, bytes } => {
                let mut response = Response::new(Body::from(bytes));
                let headers = response.headers_mut();
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(tipo));
                headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=86400"));
                response
            }
            Self::File { tipo, nome, in_vista, bytes } => {
                let mut response = Response::new(Body::from(bytes));
                let headers = response.headers_mut();
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(tipo));
                let how = if in_vista { "inline" } else { "attachment" };
                put(headers, header::CONTENT_DISPOSITION, &format!("{how}; filename=\"{}\"", plain(&nome)));
                response
            }
            Self::Pacchetto { nome, pacchetto } => {
                let left = pacchetto.left();
                let mut response = Response::new(Body::new(Corpo(pacchetto)));
                let headers = response.headers_mut();
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
                headers.insert(header::CONTENT_LENGTH, HeaderValue::from(left));
                put(headers, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{}\"", plain(&nome)));
                response
            }
        }
    }
}

/// A package on its way, a piece after the other.
struct Corpo(Pacchetto);

impl hyper::body::Body for Corpo {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        let piece = self.0.next_bytes().transpose();
        Poll::Ready(piece.map(|it| it.map(|it| Frame::data(Bytes::from(it)))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.0.left())
    }
}

/// A name without what would be more than a name in a head.
fn plain(nome: &str) -> String {
    nome.chars().filter(|it| it.is_ascii_alphanumeric() || "._-".contains(*it)).collect()
}

/// A file that is the same for all, and is kept for good under its fingerprint.
pub fn risorsa(name: &str) -> Option<Response> {
    let (_, tipo, bytes) = RISORSE.iter().find(|it| it.0 == name)?;
    let mut response = Response::new(Body::from(*bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(tipo));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Some(response)
}

/// The fingerprint of the static files.
pub fn nuovo() -> &'static str {
    static FINGERPRINT: OnceLock<String> = OnceLock::new();
    FINGERPRINT.get_or_init(|| {
        let mut hasher = Hasher::default();
        RISORSE.iter().for_each(|it| hasher.part(it.2));
        hasher.hex()[..12].to_string()
    })
}

/// Gives a browser its cookie.
pub fn set_cookie(casa: &Casa, headers: &mut HeaderMap, cookie: &str) {
    let secure = if casa.is_secure() { "; Secure" } else { "" };
    let value = format!("{}={cookie}; Path=/; HttpOnly; SameSite=Lax{secure}", casa.cookie_name());
    if let Ok(value) = HeaderValue::from_str(&value) {
        headers.append(header::SET_COOKIE, value);
    }
}

/// What every answer says.
pub fn guard(casa: &Casa, response: &mut Response) {
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), payment=()"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if casa.is_secure() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    // Pages hold personal data: nobody on the way, and no browser, keeps them.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

fn html_of(status: StatusCode, html: String) -> Response {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response
}

fn gone(to: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    put(response.headers_mut(), header::LOCATION, to);
    response
}

fn put(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    headers.insert(name, HeaderValue::from_str(value).unwrap_or(HeaderValue::from_static("/")));
}
