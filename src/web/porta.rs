//! The door itself: sockets, encryption, and how long somebody may stand in it.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use axum::Extension;
use axum::extract::ConnectInfo;
use hyper_util::rt::TokioIo;
use hyper_util::rt::TokioTimer;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio_native_tls::TlsAcceptor;

use crate::jobs::clock::Cronometro;
use crate::jobs::persone;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::web::Casa;
use crate::web::Error;
use crate::web::Opzioni;
use crate::web::carica;
use crate::web::lock;
use crate::web::rotte;

/// Connections that are open at once: each is a file, and the ledger and what is read are files too, of the thousand that a
/// program usually gets.
const CONNECTIONS: usize = 400;

/// Those from one address; a proxy has as many as it wants.
const FROM_ONE: usize = 60;

/// How long the head of a request, and the beginning of encryption, may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long requests that are being answered may go on when the door closes.
const CLOSING: Duration = Duration::from_secs(10);

/// How often somebody looks whether it is to close.
const LOOK: Duration = Duration::from_millis(200);

/// Serves the pages of a project until somebody asks to stop; `told` gets where.
pub fn serve(project: Project, opzioni: Opzioni, stop: &Stop, told: impl FnOnce(SocketAddr)) -> Result<(), Error> {
    if opzioni.tls.is_none() && !opzioni.proxy && !opzioni.listen.ip().is_loopback() {
        return Err(Error::Open(opzioni.listen));
    }
    let acceptor = opzioni.tls.as_ref().map(|(cert, key)| acceptor(cert, key)).transpose()?;
    let casa = Arc::new(Casa::new(project, opzioni)?);
    if !casa.with(|ledger| persone::has_amministratore(ledger))? {
        return Err(Error::Nobody);
    }
    casa.with(|ledger| ledger.prepare_searches().map_err(crate::jobs::Error::Ledger))?;
    let at = casa.opzioni.listen;
    let failed = |source| Error::Listen { at, source };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(64).build().map_err(failed)?;
    runtime.block_on(async {
        let listener = TcpListener::bind(at).await.map_err(failed)?;
        told(listener.local_addr().map_err(failed)?);
        let ended = Arc::new(Semaphore::new(0));
        let tables = tokio::task::spawn_blocking({
            let (casa, ended) = (Arc::clone(&casa), Arc::clone(&ended));
            move || keep_tables(&casa, &ended)
        });
        // Nobody waits for it at the end: it only reads. The door opens when it counts, so that who comes first need not.
        let (begun, counts) = std::sync::mpsc::channel::<()>();
        std::thread::spawn({
            let (casa, ended) = (Arc::clone(&casa), Arc::clone(&ended));
            move || keep_counts(&casa, &ended, || drop(begun))
        });
        let _ = counts.recv();
        let jobs = std::thread::spawn({
            let (casa, stop) = (Arc::clone(&casa), stop.clone());
            move || carica::work(&casa, &stop)
        });
        open(&listener, acceptor, casa, stop).await;
        ended.add_permits(1);
        let _ = tables.await;
        // A job that goes on is left: the next start begins it again.
        let begun = Cronometro::start();
        while !jobs.is_finished() && begun.passed() < CLOSING {
            tokio::time::sleep(LOOK).await;
        }
        Ok(())
    })
}

/// Writes the tables of folders in which somebody decided, until all is over, and then those that are left.
fn keep_tables(casa: &Casa, ended: &Semaphore) {
    while ended.available_permits() == 0 {
        std::thread::sleep(LOOK);
        casa.write_tables(false);
    }
    casa.write_tables(true);
}

/// Counts again what takes long to count and somebody looked at, until all is over.
fn keep_counts(casa: &Casa, ended: &Semaphore, begun: impl FnOnce()) {
    // So that the first who looks does not wait.
    casa.count_ahead(begun);
    while ended.available_permits() == 0 {
        std::thread::sleep(LOOK);
        casa.count_wanted();
        casa.count_levels();
    }
}

/// Takes connections until it is to stop, and sees those off that are being answered.
async fn open(listener: &TcpListener, acceptor: Option<TlsAcceptor>, casa: Arc<Casa>, stop: &Stop) {
    let lines = Linee { of_each: Arc::default(), most: if casa.opzioni.proxy { CONNECTIONS } else { FROM_ONE } };
    let app = rotte::app(casa);
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let closing = GracefulShutdown::new();
    while !stop.is_asked() {
        let Ok(place) = tokio::time::timeout(LOOK, Arc::clone(&places).acquire_owned()).await else { continue };
        let Ok(taken) = tokio::time::timeout(LOOK, listener.accept()).await else { continue };
        let Ok((stream, from)) = taken else {
            // Out of files, most likely: others will go.
            tokio::time::sleep(LOOK).await;
            continue;
        };
        let Some(one) = lines.take(from.ip()) else { continue };
        let (app, acceptor, watcher) = (app.clone(), acceptor.clone(), closing.watcher());
        tokio::spawn(async move {
            let _held = (place, one);
            talk(stream, from, acceptor, app, watcher).await;
        });
    }
    let _ = tokio::time::timeout(CLOSING, closing.shutdown()).await;
}

/// How many lines each address holds.
struct Linee {
    of_each: Arc<Mutex<BTreeMap<IpAddr, usize>>>,
    most: usize,
}

/// A line that is held; it is given back when it goes away.
struct Linea {
    of_each: Arc<Mutex<BTreeMap<IpAddr, usize>>>,
    from: IpAddr,
}

impl Linee {
    /// One more for an address; nothing where it has enough.
    fn take(&self, from: IpAddr) -> Option<Linea> {
        let mut of_each = lock(&self.of_each);
        let count = of_each.entry(from).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Linea { of_each: Arc::clone(&self.of_each), from })
    }
}

impl Drop for Linea {
    fn drop(&mut self) {
        let mut of_each = lock(&self.of_each);
        if let Some(count) = of_each.get_mut(&self.from) {
            *count -= 1;
            if *count == 0 {
                of_each.remove(&self.from);
            }
        }
    }
}

/// One connection, to its end.
async fn talk(
    stream: TcpStream,
    from: SocketAddr,
    acceptor: Option<TlsAcceptor>,
    app: axum::Router,
    watcher: hyper_util::server::graceful::Watcher,
) {
    let _ = stream.set_nodelay(true);
    let service = TowerToHyperService::new(app.layer(Extension(ConnectInfo(from))));
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(64 * 1024);
    // What a stranger's line does to us is the stranger's business: it ends.
    match acceptor {
        None => drop(watcher.watch(http.serve_connection(TokioIo::new(stream), service)).await),
        Some(acceptor) => {
            let Ok(Ok(stream)) = tokio::time::timeout(PATIENCE, acceptor.accept(stream)).await else { return };
            drop(watcher.watch(http.serve_connection(TokioIo::new(stream), service)).await);
        }
    }
}

/// What speaks TLS with this certificate and key.
fn acceptor(cert: &std::path::Path, key: &std::path::Path) -> Result<TlsAcceptor, Error> {
    let read = |it: &std::path::Path| crate::files::read(it).map_err(crate::jobs::Error::File);
    let told = |it: native_tls::Error| Error::Tls(it.to_string());
    let identity = native_tls::Identity::from_pkcs8(&read(cert)?, &read(key)?).map_err(told)?;
    let acceptor = native_tls::TlsAcceptor::builder(identity)
        .min_protocol_version(Some(native_tls::Protocol::Tlsv12))
        .build()
        .map_err(told)?;
    Ok(acceptor.into())
}
