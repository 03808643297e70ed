// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Last equity and benchmark of each UTC day, and the returns and rolling Sharpe ratio that follow from them. */
final class DailyCloses {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int LONG_WINDOW = 63;
    private static final int SHORT_WINDOW = 21;
    private static final int MIN_RETURNS = 30;

    private final List<Close> closes = new ArrayList<>();

    /** Last values of one UTC day. */
    record Close(long epochDay, double equity, double benchmark) {
        LocalDate date() {
            return LocalDate.ofEpochDay(epochDay);
        }
    }

    /** Return of the run and of its benchmark over one month or year, as fractions. */
    record Return(double run, double benchmark) {}

    /** Takes a row; times must not decrease. */
    void add(double seconds, double equity, double benchmark) {
        long day = Math.floorDiv((long) seconds, SECONDS_PER_DAY);
        Close close = new Close(day, equity, benchmark);
        if (!closes.isEmpty() && closes.getLast().epochDay() == day) {
            closes.set(closes.size() - 1, close);
        } else {
            closes.add(close);
        }
    }

    /** Returns by month; the first month starts from {@code capital}. */
    TreeMap<YearMonth, Return> monthly(double capital) {
        TreeMap<YearMonth, Close> lastOfMonth = new TreeMap<>();
        closes.forEach(close -> lastOfMonth.put(YearMonth.from(close.date()), close));
        TreeMap<YearMonth, Return> returns = new TreeMap<>();
        Close before = new Close(0, capital, capital);
        for (var month : lastOfMonth.entrySet()) {
            Close close = month.getValue();
            returns.put(month.getKey(), between(before, close));
            before = close;
        }
        return returns;
    }

    private static Return between(Close before, Close after) {
        return new Return(after.equity() / before.equity() - 1, after.benchmark() / before.benchmark() - 1);
    }

    /** Number of daily returns. */
    int returnCount() {
        return Math.max(0, closes.size() - 1);
    }

    /** Days in a rolling window: 63 when there are two of them, else 21, or 0 when fewer than 30 returns exist. */
    int window() {
        if (returnCount() >= 2 * LONG_WINDOW) {
            return LONG_WINDOW;
        }
        return returnCount() >= MIN_RETURNS ? SHORT_WINDOW : 0;
    }

    /** Trading days in a year: 365 when the run holds weekend days, else 252. */
    int daysPerYear() {
        long weekend = closes.stream().filter(DailyCloses::isWeekend).count();
        return 10 * weekend > closes.size() ? 365 : 252;
    }

    private static boolean isWeekend(Close close) {
        DayOfWeek day = close.date().getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    /** Rows of time in seconds and annualised Sharpe ratio (zero risk-free rate) of the window that ends there. */
    List<double[]> rollingSharpe() {
        int window = window();
        List<double[]> rows = new ArrayList<>();
        if (window == 0) {
            return rows;
        }
        double[] returns = dailyReturns();
        for (int end = window; end <= returns.length; end++) {
            double sharpe = sharpe(returns, end - window, end) * Math.sqrt(daysPerYear());
            rows.add(new double[] {(double) closes.get(end).epochDay() * SECONDS_PER_DAY, sharpe});
        }
        return rows;
    }

    private double[] dailyReturns() {
        double[] returns = new double[returnCount()];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = closes.get(i + 1).equity() / closes.get(i).equity() - 1;
        }
        return returns;
    }

    /** Mean over sample standard deviation, NaN when nothing varies. */
    private static double sharpe(double[] returns, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += returns[i];
        }
        double mean = sum / (to - from);
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (returns[i] - mean) * (returns[i] - mean);
        }
        double deviation = Math.sqrt(squares / (to - from - 1));
        return deviation > 0 ? mean / deviation : Double.NaN;
    }
}
