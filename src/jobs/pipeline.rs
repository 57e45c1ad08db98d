//! Work on many cores whose results come out in the order of the questions.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::mpsc;

/// How many questions may be under way for each worker: enough to keep it busy, few enough for flat memory.
const AHEAD: usize = 8;

/// Asks each question `source` gives to one of `workers` threads and hands the answers to `sink`, in order.
///
/// The calling thread runs `source` and `sink`. The first error of either, or of an answer, ends the work.
pub fn run<Q, A, E>(
    workers: usize,
    mut source: impl FnMut() -> Result<Option<Q>, E>,
    work: impl Fn(Q) -> Result<A, E> + Sync,
    mut sink: impl FnMut(A) -> Result<(), E>,
) -> Result<(), E>
where
    Q: Send,
    A: Send,
    E: Send,
{
    let workers = workers.max(1);
    let (ask, questions) = mpsc::sync_channel::<(u64, Q)>(workers * AHEAD);
    let (reply, answers) = mpsc::sync_channel::<(u64, Result<A, E>)>(workers * AHEAD);
    let questions = Mutex::new(questions);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let (reply, questions, work) = (reply.clone(), &questions, &work);
            scope.spawn(move || serve(questions, &reply, work));
        }
        drop(reply);
        let result = pump(workers * AHEAD, &mut source, &ask, &answers, &mut sink);
        // Closing both ends lets every worker go home, also after an error.
        drop(ask);
        drop(answers);
        result
    })
}

/// One worker: answers until there are no more questions, or nobody listens.
fn serve<Q: Send, A: Send, E: Send>(
    questions: &Mutex<mpsc::Receiver<(u64, Q)>>,
    reply: &mpsc::SyncSender<(u64, Result<A, E>)>,
    work: &(impl Fn(Q) -> Result<A, E> + Sync),
) {
    // The typesetter spreads its own work over a pool; a pool of one keeps it on this core.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool of one thread can start");
    pool.install(|| {
        loop {
            let next = questions.lock().expect("no holder of the lock can panic").recv();
            let Ok((number, question)) = next else {
                return;
            };
            if reply.send((number, work(question))).is_err() {
                return;
            }
        }
    });
}

/// The calling thread's part: feeds, collects, and passes on in order.
fn pump<Q, A, E>(
    ahead: usize,
    source: &mut impl FnMut() -> Result<Option<Q>, E>,
    ask: &mpsc::SyncSender<(u64, Q)>,
    answers: &mpsc::Receiver<(u64, Result<A, E>)>,
    sink: &mut impl FnMut(A) -> Result<(), E>,
) -> Result<(), E> {
    let (mut asked, mut passed, mut ended) = (0_u64, 0_u64, false);
    let mut waiting = BTreeMap::new();
    loop {
        while !ended && asked - passed < ahead as u64 {
            match source()? {
                Some(question) => {
                    let sent = ask.send((asked, question));
                    assert!(sent.is_ok(), "workers wait for questions until this end closes");
                    asked += 1;
                }
                None => ended = true,
            }
        }
        if passed == asked {
            return Ok(());
        }
        let (number, answer) = answers.recv().expect("a question under way has a worker");
        waiting.insert(number, answer?);
        while let Some(answer) = waiting.remove(&passed) {
            sink(answer)?;
            passed += 1;
        }
    }
}
