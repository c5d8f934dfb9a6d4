/* The figures and texts that every program of the comparison writes. Row and column are counted from 0; the ten kinds
   of columns repeat: five of numbers with two decimals, two of whole numbers, two of texts out of a thousand, one of
   texts of which no two are the same. figures.py and `planner bench write` have the same. */
#ifndef FIGURES_H
#define FIGURES_H
#include <stdint.h>
#include <stdio.h>

static inline double figure_decimal(uint32_t row, uint32_t column) {
  return (double)(((uint64_t)row * 7919u + (uint64_t)column * 104729u) % 1000003u) / 100.0;
}

static inline uint32_t figure_whole(uint32_t row, uint32_t column) { return (row * 31u + column * 17u) % 10007u; }

static inline uint32_t figure_text(uint32_t row, uint32_t column) { return (row * 13u + column * 7u) % 1000u; }

static inline void figure_note(char *text, size_t size, uint32_t row) {
  snprintf(text, size, "Client note %08u", row);
}
#endif
