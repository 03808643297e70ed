// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

/**
 * A unit of account: a fiat currency, a coin, or the units of a security.
 *
 * <p>The calculation scale is what amounts are kept at; the display scale only shortens what people read. The default
 * calculation scale is {@value #DEFAULT_SCALE}, which a {@code long} carries up to 92 billion units. Ether in wei needs
 * 18 and then reaches 9.2 units: choose it only where wei matter.
 *
 * @param code upper-case code, for example {@code USDT}
 * @param scale decimals that amounts are kept at, {@value #DEFAULT_SCALE} to 18
 * @param displayScale decimals that people see, at most the scale
 */
public record Currency(String code, int scale, int displayScale) {
    /** Decimals of amounts unless a currency states more. */
    public static final int DEFAULT_SCALE = 8;

    /** Checks the terms. */
    public Currency {
        if (code.isBlank() || !code.equals(code.strip())) {
            throw new IllegalArgumentException("currency code is blank or padded: '" + code + "'");
        }
        if (scale < DEFAULT_SCALE || scale > PowersOfTen.MAX_EXPONENT) {
            throw new IllegalArgumentException(code + ": scale must be 8 to 18, is " + scale);
        }
        if (displayScale < 0 || displayScale > scale) {
            throw new IllegalArgumentException(code + ": display scale must be 0 to " + scale + ", is " + displayScale);
        }
    }

    /**
     * A currency at the default calculation scale.
     *
     * @param code upper-case code
     * @return the currency; currencies with cents show 2 decimals, all others 8
     */
    public static Currency of(String code) {
        return new Currency(code, DEFAULT_SCALE, hasCents(code) ? 2 : DEFAULT_SCALE);
    }

    private static boolean hasCents(String code) {
        return switch (code) {
            case "USD", "USDT", "USDC", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD" -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
