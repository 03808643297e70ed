// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.fault.ErrorKind;
import io.tradewind.domain.fault.OrderError;
import io.tradewind.domain.fault.RecoveryStrategy;
import io.tradewind.domain.fault.UnclassifiedError;
import io.tradewind.domain.fault.VenueError;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueCodesTest {
    static final java.util.List<String> NAMES = VenueCodeFiles.NAMES;

    private static final String HEAD = "venue: X\nas-of: 2026-01-01\nsource: https://example.org\n";

    /** Venue, code, message, leaf, state known, strategy: typed from the venues' own words, not from the files. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        binance-spot | -1000 | '' | Undetermined | false | Reconcile
        binance-spot | -1002 | '' | NotPermitted | true | Escalate
        binance-spot | -1003 | '' | Throttled | true | RetryAfter
        binance-spot | -1006 | '' | Undetermined | false | Reconcile
        binance-spot | -1007 | '' | Undetermined | false | Reconcile
        binance-spot | -1008 | '' | Overloaded | true | RetryWithBackoff
        binance-spot | -1013 | '' | Refused | true | FailPermanently
        binance-spot | -1013 | Filter failure: LOT_SIZE | Refused | true | FailPermanently
        binance-spot | -1013 | Filter failure: PERCENT_PRICE | Refused | true | CancelAndReplace
        binance-spot | -1015 | '' | Throttled | true | RetryAfter
        binance-spot | -1016 | '' | Closed | true | SwitchVenue
        binance-spot | -1021 | '' | OutsideWindow | true | RetryImmediately
        binance-spot | -1022 | '' | BadCredentials | true | Escalate
        binance-spot | -1121 | '' | NoSuchThing | true | FailPermanently
        binance-spot | -2010 | '' | Refused | true | FailPermanently
        binance-spot | -2010 | words that nobody has heard | Refused | true | FailPermanently
        binance-spot | -2010 | Account has insufficient balance for requested action. | Unaffordable | true | FailPermanently
        binance-spot | -2010 | Duplicate order sent. | Duplicate | false | Reconcile
        binance-spot | -2010 | Market is closed. | Refused | true | SwitchVenue
        binance-spot | -2010 | Order would immediately match and take. | Refused | true | CancelAndReplace
        binance-spot | -2011 | '' | NotFound | false | Reconcile
        binance-spot | -2013 | '' | NotFound | false | Reconcile
        binance-spot | -2015 | '' | NotPermitted | true | Escalate
        binance-spot | HTTP 418 | '' | Banned | true | RetryAfter
        binance-spot | HTTP 429 | '' | Throttled | true | RetryAfter
        binance-spot | HTTP 503 | '' | Undetermined | false | Reconcile
        binance-spot | HTTP 404 | '' | Malformed | true | FailPermanently
        binance-usdm | -1007 | '' | Undetermined | false | Reconcile
        binance-usdm | -2019 | '' | Unaffordable | true | FailPermanently
        binance-usdm | -2021 | '' | Refused | true | FailPermanently
        binance-usdm | -2022 | '' | Refused | true | FailPermanently
        binance-usdm | -2023 | '' | Restricted | true | Escalate
        binance-usdm | -4116 | '' | Duplicate | false | Reconcile
        binance-usdm | -4164 | '' | Refused | true | FailPermanently
        binance-usdm | -4402 | '' | Forbidden | true | SwitchVenue
        binance-usdm | -5021 | '' | Refused | true | CancelAndReplace
        binance-usdm | -5022 | '' | Refused | true | CancelAndReplace
        binance-usdm | -5028 | '' | OutsideWindow | true | RetryImmediately
        kraken | EAPI:Invalid nonce | '' | OutsideWindow | true | RetryImmediately
        kraken | EAPI:Invalid key | '' | BadCredentials | true | Escalate
        kraken | EAPI:Rate limit exceeded | '' | Throttled | true | RetryAfter
        kraken | EGeneral:Temporary lockout | '' | Banned | true | RetryAfter
        kraken | EGeneral:Internal error:4711 | '' | Undetermined | false | Reconcile
        kraken | EGeneral:Invalid arguments:volume | '' | Malformed | true | FailPermanently
        kraken | EGeneral:Invalid arguments:Index unavailable | '' | NothingThere | true | RetryWithBackoff
        kraken | EService:Deadline elapsed | '' | Undetermined | false | Reconcile
        kraken | EService:Unavailable | '' | Undetermined | false | Reconcile
        kraken | EService:Timeout | '' | UnclassifiedError | false | Reconcile
        kraken | EService:Market in cancel_only mode | '' | Closed | true | SwitchVenue
        kraken | EOrder:Insufficient funds | '' | Unaffordable | true | FailPermanently
        kraken | EOrder:Rate limit exceeded | '' | Throttled | true | RetryAfter
        kraken | EOrder:Reduce only:No position exists | '' | Refused | true | FailPermanently
        kraken | EAuth:Account temporary disabled | '' | Suspended | true | Escalate
        kraken | EBM:limit exceeded:CAL | '' | Forbidden | true | SwitchVenue
        coinbase | INSUFFICIENT_FUND | '' | Unaffordable | true | FailPermanently
        coinbase | PREVIEW_INSUFFICIENT_FUND | '' | Unaffordable | true | FailPermanently
        coinbase | UNKNOWN_FAILURE_REASON | '' | Undetermined | false | Reconcile
        coinbase | INVALID_LIMIT_PRICE_POST_ONLY | '' | Refused | true | CancelAndReplace
        coinbase | PREVIEW_INVALID_BASE_SIZE_TOO_SMALL | '' | Refused | true | FailPermanently
        coinbase | GEOFENCING_RESTRICTION | '' | Forbidden | true | SwitchVenue
        coinbase | UNTRADABLE_PRODUCT | '' | Refused | true | SwitchVenue
        coinbase | UNKNOWN_CANCEL_ORDER | '' | NotFound | false | Reconcile
        coinbase | HTTP 429 | '' | Throttled | true | RetryAfter
        coinbase | HTTP 500 | '' | Undetermined | false | Reconcile
        """)
    void shouldKnowWhatTheVenuesMean(
            String table, String code, String message, String leaf, boolean known, String strategy) {
        VenueError error = VenueCodeFiles.load(table).error(code, message, 0);

        assertThat(error.getClass().getSimpleName()).as("%s", error).isEqualTo(leaf);
        assertThat(error.isStateKnown()).isEqualTo(known);
        assertThat(error.recovery().getClass().getSimpleName()).isEqualTo(strategy);
        assertThat(error.code().code()).startsWith(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-99999", "EOrder:A new thing", "HTTP 302", "SOMETHING_ELSE", "", ":", "HTTP 5xy"})
    void shouldReconcileAndNeverSendAgainAfterACodeThatNobodyKnows(String code) {
        for (String name : VenueCodeFiles.NAMES) {
            VenueError error = VenueCodeFiles.load(name).error(code, "", 5);

            assertThat(error).isInstanceOf(UnclassifiedError.class);
            assertThat(error.isStateKnown()).isFalse();
            assertThat(error.recovery(VenueRequest.NEW)).isEqualTo(new RecoveryStrategy.Reconcile());
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void shouldGiveEachLineOfEachFileItsKind(String name) {
        VenueCodes codes = VenueCodeFiles.load(name);

        assertThat(codes.lines()).hasSizeGreaterThan(40).allSatisfy(line -> {
            VenueError error = codes.error(line.code());
            assertThat(error.getClass())
                    .isEqualTo(line.kind().error(error.code(), line.reason(), 0).getClass());
            assertThat(error.code().meaning()).isEqualTo(line.meaning());
            assertThat(error instanceof OrderError.Refused(var _, var reason) && reason != line.reason())
                    .isFalse();
        });
        assertThat(codes.sources()).allMatch(source -> source.startsWith("https://"));
        assertThat(codes.kind("nothing of the kind")).isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void shouldPassTheWaitOnThatTheVenueAsksFor() {
        assertThat(VenueCodeFiles.load("binance-spot")
                        .error("HTTP 429", "", 3_000_000_000L)
                        .recovery())
                .isEqualTo(new RecoveryStrategy.RetryAfter(3_000_000_000L));
    }

    static Stream<String[]> badFiles() {
        return Stream.of(
                new String[] {HEAD + "a | b | c", "f:4: expected 4 columns, found 3"},
                new String[] {HEAD + "a | b | no.such | ", "f:4: no kind of error is called 'no.such'"},
                new String[] {HEAD + "a | b | unknown | ", "f:4: no kind of error is called 'unknown'"},
                new String[] {HEAD + "a | b | order.refused | NOPE", "f:4: no reason is called 'NOPE'"},
                new String[] {HEAD + "a | b | order.refused | ", "f:4: no reason is called ''"},
                new String[] {HEAD + "a | b | order.malformed | BAD_PRICE", "f:4: only order.refused has a reason"},
                new String[] {HEAD + "a | | order.malformed | ", "f:4: code and meaning must not be empty"},
                new String[] {
                    HEAD + "a | b | order.malformed |\n\na | c | order.malformed |", "f:6: code 'a' is listed twice"
                },
                new String[] {HEAD + "speed: 3", "f:4: expected 'venue: NAME'"},
                new String[] {HEAD + "venue: Y", "f:4: 'venue' is stated twice"},
                new String[] {HEAD + "a | b | order.malformed |\nsource: https://x", "f:5: 'source' must stand before"},
                new String[] {HEAD, "f:3: the table holds no code"},
                new String[] {"venue: X\nas-of: 2026-01-01\na | b | order.malformed |", "f:3: no 'source:' is stated"},
                new String[] {"venue: X\nas-of: soon\nsource: s\na | b | order.malformed |", "'as-of' is no date"},
                new String[] {"as-of: 2026-01-01\nsource: s\na | b | order.malformed |", "'venue:' is missing"});
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("badFiles")
    void shouldNameFileAndLineOfWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> VenueCodeFiles.parse("f", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldSayWhichTablesThereAre() {
        assertThatThrownBy(() -> VenueCodeFiles.load("mtgox")).hasMessageContaining("binance-spot");
    }
}
