// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedNamesTest {
    private static final DocumentedNames NAMES = new DocumentedNames();

    @ParameterizedTest
    @ValueSource(strings = {"docs/path-of-a-tick.md", "docs/path-of-an-order.md"})
    void shouldNameOnlyClassesAndMethodsThatExist(String page) throws IOException {
        String markdown = Documents.text(page);
        assertThat(NAMES.unknownIn(markdown)).as("names in " + page).isEmpty();
        assertThat(DocumentedNames.namesIn(markdown))
                .as("names found in " + page)
                .isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NoSuchEngine",
                "TradingEngine.noSuchMethod",
                "NoSuchEngine.onEvent",
                "OrderState.NO_SUCH_STATE",
                "Intent.NoSuchPurpose",
                "Intent.Purpose.NO_SUCH_PURPOSE",
                "Intent.FillAt",
                "NO_SUCH_CONSTANT",
                "trading.nosuchpackage"
            })
    void shouldFindNameThatDoesNotExist(String name) {
        assertThat(NAMES.unknownIn("It calls `" + name + "`.")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TradingEngine",
                "TradingEngine.onEvent",
                "OrderState.FILLED",
                "Intent.Purpose",
                "Intent.Purpose.STOP_LOSS",
                "FillAt.CLOSE",
                "PARTIAL_FILL",
                "OrderFilled",
                "trading.engine",
                "fills.csv",
                "--set run.seed=7"
            })
    void shouldAcceptNameThatExistsOrIsNone(String name) {
        assertThat(NAMES.unknownIn("It calls `" + name + "`.")).isEmpty();
    }

    @Test
    void shouldNotReadNamesInFencedBlocks() {
        assertThat(NAMES.unknownIn("```java\n`NoSuchEngine`\n```\n")).isEmpty();
    }
}
