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
use std::arch::x86_64::_mm512_load_si512;
use std::arch::x86_64::_mm512_set1_epi32;
use std::arch::x86_64::_mm512_setzero_si512;
use std::arch::x86_64::_mm512_storeu_si512;

use super::BLOCK;
use super::Layer;
use super::Pair;
use super::Sink;
use super::Sums;
use super::Values;
use super::Way;

/// So many places are multiplied at a time: their sums fit the registers that there are.
const PLACES_16: usize = 4;
const PLACES_32: usize = 6;

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
        |weights, values: &[_; PLACES_32]| products_32(weights, values),
        |weights, values, steps, block| {
            weighed(weights, values, steps, block, |total, values, weights| _mm256_dpwssd_epi32(total, values, weights))
        },
    );
}

#[target_feature(enable = "avx2")]
fn run_by_16(layer: &Layer, from: &Values, to: &mut impl Sink) {
    super::run_by(
        layer,
        from,
        to,
        |weights, values: &[_; PLACES_16]| products_16(weights, values),
        |weights, values, steps, block| {
            weighed(weights, values, steps, block, |total, values, weights| {
                _mm256_add_epi32(total, _mm256_madd_epi16(values, weights))
            })
        },
    );
}

/// Two pairs of values at a time, each into sums of its own: one sum need not wait for the other.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
#[inline]
fn products_32<const PLACES: usize>(weights: &[Pair], values: &[&[i16]; PLACES]) -> [Sums; PLACES] {
    let mut totals = [[_mm512_setzero_si512(); 2]; PLACES];
    let weights = weights.as_chunks::<2>().0;
    let values = quads(values, weights.len());
    for (at, [one, other]) in weights.iter().enumerate() {
        let weights = [loaded_32(one), loaded_32(other)];
        for (totals, values) in totals.iter_mut().zip(values) {
            let [a, b, c, d] = &values[at];
            totals[0] = _mm512_dpwssd_epi32(totals[0], _mm512_set1_epi32(as_one(a, b)), weights[0]);
            totals[1] = _mm512_dpwssd_epi32(totals[1], _mm512_set1_epi32(as_one(c, d)), weights[1]);
        }
    }
    let mut sums = [[0; BLOCK]; PLACES];
    for (sums, [one, other]) in sums.iter_mut().zip(totals) {
        *sums = stored_32(_mm512_add_epi32(one, other));
    }
    sums
}

#[target_feature(enable = "avx2")]
#[inline]
fn products_16<const PLACES: usize>(weights: &[Pair], values: &[&[i16]; PLACES]) -> [Sums; PLACES] {
    let mut totals = [[_mm256_setzero_si256(); 2]; PLACES];
    let weights = weights.as_chunks::<2>().0;
    let values = quads(values, weights.len());
    for (at, [one, other]) in weights.iter().enumerate() {
        let weights = [loaded_16(one), loaded_16(other)];
        for (totals, values) in totals.iter_mut().zip(values) {
            let [a, b, c, d] = &values[at];
            for (pair, weights) in [as_one(a, b), as_one(c, d)].into_iter().zip(weights) {
                for (total, weights) in totals.iter_mut().zip(weights) {
                    *total = _mm256_add_epi32(*total, _mm256_madd_epi16(_mm256_set1_epi32(pair), weights));
                }
            }
        }
    }
    let mut sums = [[0; BLOCK]; PLACES];
    for (sums, totals) in sums.iter_mut().zip(totals) {
        *sums = stored_16(totals);
    }
    sums
}

/// Two places of a kernel at a time, by a way to add to sums what their values and weights make.
#[target_feature(enable = "avx2")]
#[inline]
fn weighed<const PLACES: usize>(
    weights: &[Pair],
    values: &[&[i16]; PLACES],
    steps: &[usize],
    block: usize,
    add: impl Fn(__m256i, __m256i, __m256i) -> __m256i,
) -> [Sums; PLACES] {
    let mut totals = [[_mm256_setzero_si256(); 2]; PLACES];
    for (weights, [one, other]) in weights.iter().zip(steps.as_chunks().0) {
        let weights = unpacked(loaded_16(weights));
        for (totals, values) in totals.iter_mut().zip(values) {
            let values = values.as_chunks().0;
            let (one, other) = (loaded_block(&values[*one + block]), loaded_block(&values[*other + block]));
            let pairs = [_mm256_unpacklo_epi16(one, other), _mm256_unpackhi_epi16(one, other)];
            for (total, (pairs, weights)) in totals.iter_mut().zip(pairs.into_iter().zip(weights)) {
                *total = add(*total, pairs, weights);
            }
        }
    }
    let mut sums = [[0; BLOCK]; PLACES];
    for (sums, totals) in sums.iter_mut().zip(totals) {
        *sums = stored_16(unpacked(totals));
    }
    sums
}

/// Two halves of a block, of which one becomes the lower quarters of both and one the upper, as pairs are unpacked; and back.
#[target_feature(enable = "avx2")]
#[inline]
fn unpacked([one, other]: [__m256i; 2]) -> [__m256i; 2] {
    [_mm256_permute2x128_si256::<0x20>(one, other), _mm256_permute2x128_si256::<0x31>(one, other)]
}

/// So many times two pairs of values of each place.
#[inline(always)]
fn quads<'v, const PLACES: usize>(values: &[&'v [i16]; PLACES], count: usize) -> [&'v [[i16; 4]]; PLACES] {
    let mut quads = [&[][..]; PLACES];
    for (quads, values) in quads.iter_mut().zip(values) {
        *quads = &values.as_chunks().0[..count];
    }
    quads
}

/// A pair of values as one number.
#[inline(always)]
fn as_one(one: &i16, other: &i16) -> i32 {
    i32::from(*one) & 0xffff | i32::from(*other) << 16
}

#[target_feature(enable = "avx512f")]
#[inline]
fn loaded_32(weights: &Pair) -> __m512i {
    #[expect(unsafe_code, reason = "a load from memory")]
    // SAFETY: there are 64 bytes, aligned.
    unsafe {
        _mm512_load_si512(std::ptr::from_ref(weights).cast())
    }
}

#[target_feature(enable = "avx512f")]
#[inline]
fn stored_32(sums: __m512i) -> Sums {
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
fn loaded_16(weights: &Pair) -> [__m256i; 2] {
    let halves = weights.0.as_chunks().0;
    [loaded_block(&halves[0]), loaded_block(&halves[1])]
}

#[target_feature(enable = "avx2")]
#[inline]
fn loaded_block(block: &[i16; BLOCK]) -> __m256i {
    #[expect(unsafe_code, reason = "a load from memory")]
    // SAFETY: there are 32 bytes, and they need not be aligned.
    unsafe {
        _mm256_loadu_si256(block.as_ptr().cast())
    }
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
