//! dump (for now)
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench measures time, and fails by panic")]
#![allow(dead_code, unused_imports)]
#[path = "../tests/it/made_days.rs"]
mod made_days;
use std::io::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use made_days::Kit;
use plico::scan::days::cells;
use plico::scan::postmark;
use plico::scan::reader::Reader;
use plico::scan::reader::strip::Strip;
use plico::shipped;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let (sheets, seed, out) = (words[0].parse::<u64>().unwrap(), words[1].parse::<u64>().unwrap(), &words[2]);
    let kit = Kit::new();
    let reader = Reader::of(&shipped::weights()).unwrap();
    let next = AtomicU64::new(0);
    let file = Mutex::new(std::io::BufWriter::new(std::fs::File::create(out).unwrap()));
    let totals = Mutex::new((0u128, 0u128, 0u128, 0u64));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= sheets { break; }
                    let mut buf = Vec::new();
                    let mut times = (0u128, 0u128, 0u128, 0u64);
                    for cut in kit.cuts(seed, number) {
                        let mut views: Vec<(u8, Strip)> = Vec::new();
                        let t = Instant::now();
                        if cut.kind == "bollo" {
                            let middle = cut.crop.width as f64 / 2.0;
                            let um = 25_400.0 / 300.0;
                            let radius = (cut.crop.width as f64 * um - 18_000.0) / 2.0 / um;
                            let printed = postmark::Ring { x: middle, y: cut.crop.height as f64 / 2.0, radius, support: 1.0 };
                            if let Some(ring) = postmark::find(&cut.crop, 300, Some(printed)) {
                                let angle = postmark::turn(&cut.crop, ring);
                                views.push((0, Strip::postmark(&cut.crop, ring, angle)));
                                views.push((1, Strip::postmark(&cut.crop, ring, angle + 180.0)));
                            }
                        } else {
                            views.extend(Strip::line(&cut.crop).map(|it| (0, it)));
                            let bare = cells::removed(&cut.crop, 300);
                            views.extend(Strip::line(&bare).map(|it| (1, it)));
                        }
                        times.0 += t.elapsed().as_micros();
                        let kind = match cut.kind { "mano" => 0u8, "stampata" => 1, _ => 2 };
                        let level = cut.level as u8;
                        let (a, m, g) = cut.truth.ymd();
                        let off = cut.window.first.days_until(cut.truth);
                        buf.extend([kind, level, (a - 2000) as u8, m as u8, g as u8, off as u8, views.len() as u8]);
                        for (_, strip) in &views {
                            let t = Instant::now();
                            let answer = reader.look(strip);
                            times.1 += t.elapsed().as_micros();
                            let t = Instant::now();
                            let days = answer.of_days(&cut.window.days(), reader.signs());
                            times.2 += t.elapsed().as_micros();
                            times.3 += 1;
                            buf.extend((strip.width as u16).to_le_bytes());
                            buf.extend(&strip.pixels);
                            buf.extend((answer.none() as f32).to_le_bytes());
                            for day in cut.window.days() {
                                let it = days.iter().find(|it| it.day == day).unwrap();
                                buf.extend((it.whole as f32).to_le_bytes());
                                buf.extend((it.spelt as f32).to_le_bytes());
                            }
                        }
                    }
                    file.lock().unwrap().write_all(&buf).unwrap();
                    let mut all = totals.lock().unwrap();
                    all.0 += times.0; all.1 += times.1; all.2 += times.2; all.3 += times.3;
                }
            });
        }
    });
    println!("{:?}", totals.into_inner().unwrap());
}
