// SPDX-License-Identifier: Apache-2.0
// Times functions of TA-Lib's C library over a seeded random walk of bars; prints "name best median" in nanoseconds a bar.
// The walk is that of io.tradewind.benchmarks.indicator.WalkBars. Build and run: see README.md beside this file.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ta_libc.h"

#define BARS 1000000
#define ROUNDS 41

static double open_[BARS], high_[BARS], low_[BARS], close_[BARS];
static double out1[BARS], out2[BARS], out3[BARS];
static int begin_, count_;
static uint64_t state = 20261121u;

static double next_uniform(void) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return (double)(state >> 11) * 0x1.0p-53;
}

static double max2(double a, double b) { return a > b ? a : b; }
static double min2(double a, double b) { return a < b ? a : b; }

static void make_bars(void) {
    double price = 100.0;
    for (int i = 0; i < BARS; i++) {
        double first = price;
        double last = first * (1.0 + 0.002 * (next_uniform() - 0.5));
        open_[i] = first;
        close_[i] = last;
        high_[i] = max2(first, last) * (1.0 + 0.0005 * next_uniform());
        low_[i] = min2(first, last) * (1.0 - 0.0005 * next_uniform());
        price = last;
    }
}

static void sma(void) { TA_SMA(0, BARS - 1, close_, 20, &begin_, &count_, out1); }
static void ema(void) { TA_EMA(0, BARS - 1, close_, 20, &begin_, &count_, out1); }
static void rsi(void) { TA_RSI(0, BARS - 1, close_, 14, &begin_, &count_, out1); }
static void macd(void) { TA_MACD(0, BARS - 1, close_, 12, 26, 9, &begin_, &count_, out1, out2, out3); }
static void bbands(void) {
    TA_BBANDS(0, BARS - 1, close_, 20, 2.0, 2.0, TA_MAType_SMA, &begin_, &count_, out1, out2, out3);
}
static void atr(void) { TA_ATR(0, BARS - 1, high_, low_, close_, 14, &begin_, &count_, out1); }
static void adx(void) { TA_ADX(0, BARS - 1, high_, low_, close_, 14, &begin_, &count_, out1); }
static void stoch(void) {
    TA_STOCH(0, BARS - 1, high_, low_, close_, 14, 3, TA_MAType_SMA, 3, TA_MAType_SMA, &begin_, &count_, out1, out2);
}
static void stoch_default(void) {
    TA_STOCH(0, BARS - 1, high_, low_, close_, 5, 3, TA_MAType_SMA, 3, TA_MAType_SMA, &begin_, &count_, out1, out2);
}
static void stddev(void) { TA_STDDEV(0, BARS - 1, close_, 20, 1.0, &begin_, &count_, out1); }

static const struct {
    const char *name;
    void (*run)(void);
} CASES[] = {
    {"sma-20", sma},         {"ema-20", ema},   {"rsi-14", rsi},         {"macd-12-26-9", macd}, {"bbands-20-2", bbands},
    {"atr-14", atr},         {"adx-14", adx},   {"stoch-14-3-3", stoch}, {"stoch-5-3-3", stoch_default},
    {"stddev-20", stddev},
};

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    if (TA_Initialize() != TA_SUCCESS) {
        return 1;
    }
    make_bars();
    for (size_t k = 0; k < sizeof CASES / sizeof CASES[0]; k++) {
        if (argc > 1 && strcmp(argv[1], CASES[k].name) != 0) {
            continue;
        }
        double ns[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) {
            struct timespec a, b;
            clock_gettime(CLOCK_MONOTONIC, &a);
            CASES[k].run();
            clock_gettime(CLOCK_MONOTONIC, &b);
            ns[r] = ((b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec)) / BARS;
        }
        qsort(ns, ROUNDS, sizeof ns[0], ascending);
        printf("%-14s %7.2f %7.2f  %.12g\n", CASES[k].name, ns[0], ns[ROUNDS / 2], out1[count_ - 1]);
    }
    return 0;
}
