// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

/** Accounts of the ledger; each exists once per currency, or once per instrument and currency. */
public enum AccountKind {
    /** Money at the venue. */
    CASH("cash", false),
    /** What the owner put in. */
    CAPITAL("capital", false),
    /** Commissions paid. */
    FEE_EXPENSE("expense:fee", false),
    /** Dividends received. */
    DIVIDEND_INCOME("income:dividend", false),
    /** Realised profit of linear and inverse contracts. */
    TRADING_INCOME("income:pnl", false),
    /** Units of a spot instrument held. */
    POSITION("position", true),
    /** Counterpart of a spot fill in both of its currencies. */
    CONVERSION("conversion", true);

    private final String text;
    private final boolean perInstrument;

    AccountKind(String text, boolean perInstrument) {
        this.text = text;
        this.perInstrument = perInstrument;
    }

    /**
     * The account as files show it; an instrument's symbol follows after a colon where there is one.
     *
     * @return its name
     */
    public String text() {
        return text;
    }

    /**
     * Whether each instrument has its own.
     *
     * @return true for positions and conversions
     */
    public boolean isPerInstrument() {
        return perInstrument;
    }
}
