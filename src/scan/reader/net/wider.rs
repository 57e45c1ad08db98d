//! For processors of the x86 family that multiply sixteen numbers at once, or thirty-two.

use std::arch::x86_64::__m256i;
use std::arch::x86_64::__m512i;
use std::arch::x86_64::_mm256_add_epi32;
use std::arch::x86_64::_mm256_dpwssd_epi32;
use std::arch::x86_64::_mm256_loadu_si256;
use std::arch::x86_64::_mm256_madd_epi16;
use std::arch::x86_64::_mm256_permute2x128_si256;
use std::arch::x86_64::_mm256_set1_epi32;
use std::arch::x86_64::_mm256_setzero_si256;
use std::arch::x86_64::_mm256_storeu_si256;
use std::arch::x86_64::_mm256_unpackhi_epi16;
use std::arch::x86_64::_mm256_unpacklo_epi16;
use std::arch::x86_64::_mm512_add_epi32;
use std::arch::x86_64::_mm512_dpwssd_epi32;
use std::arch::x86_64::_mm512_loadu_si512;
use std::arch::x86_64::_mm512_set1_epi32;
use std::arch::x86_64::_mm512_setzero_si512;
use std::arch::x86_64::_mm512_storeu_si512;

use super::BLOCK;
use super::Layer;
use super::PLACES;
use super::Sink;
use super::Sums;
use super::Values;
use super::Way;

/// The ways that are there, the quickest last.
pub fn found() -> impl Iterator<Item = Way> {
    [Way::Sixteen, Way::ThirtyTwo].into_iter().filter(|it| is_there(*it))
}

fn is_there(way: Way) -> bool {
    match way {
        Way::Plain => false,
        Way::Sixteen => is_x86_feature_detected!("avx2"),
        Way::ThirtyTwo => {
            is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512bw")
                && is_x86_feature_detected!("avx512vl")
                && is_x86_feature_detected!("avx512vnni")
        }
    }
}

/// Whether there is such a way and the layer ran.
pub fn run(way: Way, layer: &Layer, from: &Values, to: &mut impl Sink) -> bool {
    if !is_there(way) {
        return false;
    }
    #[expect(unsafe_code, reason = "calls of functions for processors that have what they need")]
    // SAFETY: it is there.
    unsafe {
        match way {
            Way::Plain => return false,
            Way::Sixteen => run_by_16(layer, from, to),
            Way::ThirtyTwo => run_by_32(layer, from, to),
        }
    }
    true
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
fn run_by_32(layer: &Layer, from: &Values, to: &mut impl Sink) {
    super::run_by(
        layer,
        from,
        to,
        |weights, values| products_32(weights, values),
        |weights, values, places| {
            weighed(weights, values, places, |total, values, weights| _mm256_dpwssd_epi32(total, values, weights))
        },
    );
}

#[target_feature(enable = "avx2")]
fn run_by_16(layer: &Layer, from: &Values, to: &mut impl Sink) {
    super::run_by(
        layer,
        from,
        to,
        |weights, values| products_16(weights, values),
        |weights, values, places| {
            weighed(weights, values, places, |total, values, weights| {
                _mm256_add_epi32(total, _mm256_madd_epi16(values, weights))
            })
        },
    );
}

/// Two pairs of values at a time, each into sums of its own: one sum need not wait for the other.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
#[inline]
fn products_32(weights: &[i16], values: [&[i16]; PLACES]) -> [Sums; PLACES] {
    let mut totals = [[_mm512_setzero_si512(); 2]; PLACES];
    let [a, b, c, d] = values.map(twos);
    for ((weights, (a, b)), (c, d)) in weights.as_chunks().0.iter().zip(a.zip(b)).zip(c.zip(d)) {
        let weights = loaded_32(weights);
        for (totals, pairs) in totals.iter_mut().zip([a, b, c, d]) {
            for half in [0, 1] {
                let pair = _mm512_set1_epi32(pairs[half]);
                totals[half] = _mm512_dpwssd_epi32(totals[half], pair, weights[half]);
            }
        }
    }
    totals.map(|[one, other]| stored_32(_mm512_add_epi32(one, other)))
}

#[target_feature(enable = "avx2")]
#[inline]
fn products_16(weights: &[i16], values: [&[i16]; PLACES]) -> [Sums; PLACES] {
    let mut totals = [[_mm256_setzero_si256(); 2]; PLACES];
    let [a, b, c, d] = values.map(twos);
    for ((weights, (a, b)), (c, d)) in weights.as_chunks::<{ 4 * BLOCK }>().0.iter().zip(a.zip(b)).zip(c.zip(d)) {
        for (at, weights) in blocks(weights).iter().enumerate() {
            let weights = loaded_16(weights);
            for (totals, pairs) in totals.iter_mut().zip([a, b, c, d]) {
                let product = _mm256_madd_epi16(_mm256_set1_epi32(pairs[at / 2]), weights);
                totals[at % 2] = _mm256_add_epi32(totals[at % 2], product);
            }
        }
    }
    totals.map(|it| stored_16(it))
}

/// Two places at a time, by a way to add to sums what their values and weights make.
#[target_feature(enable = "avx2")]
#[inline]
fn weighed(
    weights: &[[i16; BLOCK]],
    values: &[[i16; BLOCK]],
    places: &[usize],
    add: impl Fn(__m256i, __m256i, __m256i) -> __m256i,
) -> Sums {
    let mut totals = [_mm256_setzero_si256(); 2];
    for ([a, b], [c, d]) in weights.as_chunks().0.iter().zip(places.as_chunks().0) {
        for ((total, weights), values) in totals.iter_mut().zip(pairs(a, b)).zip(pairs(&values[*c], &values[*d])) {
            *total = add(*total, values, weights);
        }
    }
    let [even, odd] = totals;
    stored_16([_mm256_permute2x128_si256::<0x20>(even, odd), _mm256_permute2x128_si256::<0x31>(even, odd)])
}

/// The numbers of two blocks in turn.
#[target_feature(enable = "avx2")]
#[inline]
fn pairs(one: &[i16; BLOCK], other: &[i16; BLOCK]) -> [__m256i; 2] {
    let [one, other] = [one, other].map(|it| loaded_16(it));
    [_mm256_unpacklo_epi16(one, other), _mm256_unpackhi_epi16(one, other)]
}

/// Two pairs of values at a time, each as one number.
#[inline(always)]
fn twos(values: &[i16]) -> impl Iterator<Item = [i32; 2]> {
    let pair = |one: i16, other: i16| i32::from(one) & 0xffff | i32::from(other) << 16;
    values.as_chunks().0.iter().map(move |[a, b, c, d]| [pair(*a, *b), pair(*c, *d)])
}

#[target_feature(enable = "avx512f")]
#[inline]
fn loaded_32(weights: &[i16; 4 * BLOCK]) -> [__m512i; 2] {
    #[expect(unsafe_code, reason = "loads from memory")]
    // SAFETY: there are twice 64 bytes, and they need not be aligned.
    [0, 1].map(|at| unsafe { _mm512_loadu_si512(weights.as_ptr().add(at * 32).cast()) })
}

#[target_feature(enable = "avx512f")]
#[inline]
fn stored_32(sums: __m512i) -> [i32; BLOCK] {
    let mut out = [0; BLOCK];
    #[expect(unsafe_code, reason = "a store to memory")]
    // SAFETY: there is room for 64 bytes, and it need not be aligned.
    unsafe {
        _mm512_storeu_si512(out.as_mut_ptr().cast(), sums);
    }
    out
}

#[target_feature(enable = "avx2")]
#[inline]
fn loaded_16(block: &[i16; BLOCK]) -> __m256i {
    #[expect(unsafe_code, reason = "a load from memory")]
    // SAFETY: there are 32 bytes, and they need not be aligned.
    unsafe {
        _mm256_loadu_si256(block.as_ptr().cast())
    }
}

#[inline(always)]
fn blocks(weights: &[i16]) -> &[[i16; BLOCK]] {
    weights.as_chunks().0
}

#[target_feature(enable = "avx2")]
#[inline]
fn stored_16(sums: [__m256i; 2]) -> [i32; BLOCK] {
    let mut out = [0; BLOCK];
    for (sums, out) in sums.into_iter().zip(out.as_chunks_mut::<8>().0) {
        #[expect(unsafe_code, reason = "a store to memory")]
        // SAFETY: there is room for 32 bytes, and it need not be aligned.
        unsafe {
            _mm256_storeu_si256(out.as_mut_ptr().cast(), sums);
        }
    }
    out
}
