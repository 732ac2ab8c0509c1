/* Processor instructions that Swift does not offer: comparing many bytes at once, and prefetching memory. */
#pragma once
#include <stdint.h>

#if defined(__SSE2__)
    #include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
    #include <arm_neon.h>
#endif

/* Bit i of the result is set if bytes[i], of 64 bytes, equals the byte sought. */
static inline uint64_t positions_of_byte(const uint8_t *bytes, uint8_t sought) {
    uint64_t found = 0;
#if defined(__SSE2__)
    const __m128i wanted = _mm_set1_epi8((char)sought);
    for (int part = 0; part < 4; part++) {
        const __m128i sixteen = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
        found |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(sixteen, wanted)) << (16 * part);
    }
#elif defined(__ARM_NEON) && defined(__aarch64__)
    static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t wanted = vdupq_n_u8(sought), weight = vld1q_u8(weights);
    for (int part = 0; part < 4; part++) {
        const uint8x16_t bits = vandq_u8(vceqq_u8(vld1q_u8(bytes + 16 * part), wanted), weight);
        const uint64_t sixteen = vaddv_u8(vget_low_u8(bits)) | (uint64_t)vaddv_u8(vget_high_u8(bits)) << 8;
        found |= sixteen << (16 * part);
    }
#else
    for (int index = 0; index < 64; index++) found |= (uint64_t)(bytes[index] == sought) << index;
#endif
    return found;
}

/* Whether a byte is an ASCII letter or digit, an apostrophe, or part of a character beyond ASCII. */
static inline _Bool is_in_word(uint8_t byte) {
    return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10 || byte == '\'' || byte >= 0x80;
}

/* Bit i of the result is set if bytes[i], of 64 bytes, is in a word as is_in_word has it. */
static inline uint64_t positions_in_words(const uint8_t *bytes) {
    uint64_t found = 0;
#if defined(__SSE2__)
    const __m128i small = _mm_set1_epi8(0x20), a = _mm_set1_epi8('a'), zero = _mm_set1_epi8('0');
    const __m128i last_letter = _mm_set1_epi8(25), last_digit = _mm_set1_epi8(9), apostrophe = _mm_set1_epi8('\'');
    for (int part = 0; part < 4; part++) {
        const __m128i sixteen = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
        const __m128i letter = _mm_sub_epi8(_mm_or_si128(sixteen, small), a), digit = _mm_sub_epi8(sixteen, zero);
        const __m128i letters = _mm_cmpeq_epi8(_mm_min_epu8(letter, last_letter), letter);
        const __m128i digits = _mm_cmpeq_epi8(_mm_min_epu8(digit, last_digit), digit);
        const __m128i others = _mm_or_si128(_mm_cmpeq_epi8(sixteen, apostrophe), sixteen);
        const __m128i all = _mm_or_si128(_mm_or_si128(letters, digits), others);
        found |= (uint64_t)(uint32_t)_mm_movemask_epi8(all) << (16 * part);
    }
#else
    for (int index = 0; index < 64; index++) found |= (uint64_t)is_in_word(bytes[index]) << index;
#endif
    return found;
}

/* Bit i of the result is set if bytes[i], of 64 bytes, is part of a character beyond ASCII. */
static inline uint64_t positions_beyond_ascii(const uint8_t *bytes) {
    uint64_t found = 0;
#if defined(__SSE2__)
    for (int part = 0; part < 4; part++) {
        const __m128i sixteen = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
        found |= (uint64_t)(uint32_t)_mm_movemask_epi8(sixteen) << (16 * part);
    }
#else
    for (int index = 0; index < 64; index++) found |= (uint64_t)(bytes[index] >= 0x80) << index;
#endif
    return found;
}

/* Bit i of the result is set if numbers[i], of 8 numbers, equals the number sought. */
static inline uint32_t positions_of_number(const uint32_t *numbers, uint32_t sought) {
#if defined(__SSE2__)
    const __m128i wanted = _mm_set1_epi32((int)sought);
    const __m128i first = _mm_loadu_si128((const __m128i *)numbers);
    const __m128i second = _mm_loadu_si128((const __m128i *)(numbers + 4));
    const __m128i found = _mm_packs_epi32(_mm_cmpeq_epi32(first, wanted), _mm_cmpeq_epi32(second, wanted));
    return (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(found, _mm_setzero_si128()));
#else
    uint32_t found = 0;
    for (int index = 0; index < 8; index++) found |= (uint32_t)(numbers[index] == sought) << index;
    return found;
#endif
}

/* Whether any byte of the two numbers is a comma, a quote, a line feed or a carriage return. */
static inline _Bool hold_csv_specials(uint64_t first, uint64_t second) {
#if defined(__SSE2__)
    const __m128i bytes = _mm_set_epi64x((long long)second, (long long)first);
    const __m128i separating = _mm_or_si128(
        _mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
    const __m128i ending = _mm_or_si128(
        _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
    return _mm_movemask_epi8(_mm_or_si128(separating, ending)) != 0;
#else
    _Bool found = 0;
    for (int shift = 0; shift < 64; shift += 8) {
        const uint8_t one = (uint8_t)(first >> shift), other = (uint8_t)(second >> shift);
        found |= (one == ',') | (one == '"') | (one == '\n') | (one == '\r');
        found |= (other == ',') | (other == '"') | (other == '\n') | (other == '\r');
    }
    return found;
#endif
}

/* Loads the memory at an address into the cache, because it will soon be read and written. */
static inline void prefetch(const void *address) { __builtin_prefetch(address, 1); }
