// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import java.util.function.LongSupplier;

/** What a calculation gives: its number, or that it is refused as arithmetic. */
final class Outcome {
    private Outcome() {}

    static String of(LongSupplier calculation) {
        try {
            return Long.toString(calculation.getAsLong());
        } catch (ArithmeticException e) {
            return "refused";
        }
    }
}
