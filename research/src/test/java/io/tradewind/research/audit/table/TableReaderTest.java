// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadRowsByColumnName() throws IOException {
        try (TableReader table = open("time_ns,price\n12,3.50\n13,\n")) {
            assertThat(table.next()).isTrue();
            assertThat(table.whole(table.column("time_ns"))).isEqualTo(12);
            assertThat(table.decimal(table.column("cost", "price"))).isEqualTo("3.50");
            assertThat(table.is(1, "3.50")).isTrue();
            assertThat(table.next()).isTrue();
            assertThat(table.isEmpty(1)).isTrue();
            assertThat(table.decimal(1)).isZero();
            assertThat(table.number(1)).isNaN();
            assertThat(table.where()).isEqualTo("table.csv line 3");
            assertThat(table.next()).isFalse();
        }
    }

    @Test
    void shouldUnquoteFieldsWithCommasAndQuotes() throws IOException {
        try (TableReader table = open("a,b\n\"x, \"\"y\"\"\",z\n")) {
            table.next();
            assertThat(table.text(0)).isEqualTo("x, \"y\"");
            assertThat(table.text(1)).isEqualTo("z");
        }
    }

    @Test
    void shouldReadNumbersAsTheNearestDouble() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder text = new StringBuilder("x\n");
        double[] values = new double[2_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 9));
            text.append(new java.math.BigDecimal(Double.toString(values[i])).toPlainString())
                    .append('\n');
        }
        try (TableReader table = open(text.toString())) {
            for (double value : values) {
                table.next();
                assertThat(table.number(0)).isEqualTo(value);
            }
        }
    }

    @Test
    void shouldRefuseFileCutInTheMiddleOfALine() throws IOException {
        try (TableReader table = open("a,b\n1,2\n3,4")) {
            table.next();
            assertThatThrownBy(table::next).hasMessage("table.csv line 3: the file ends in the middle of this line");
        }
    }

    @Test
    void shouldRefuseRowWithAnotherNumberOfFields() throws IOException {
        try (TableReader table = open("a,b\n1\n")) {
            assertThatThrownBy(table::next).hasMessage("table.csv line 2: 1 fields, the header has 2");
        }
    }

    @Test
    void shouldNameFileLineAndColumnOfWhatIsNotANumber() throws IOException {
        try (TableReader table = open("a\nx\n")) {
            table.next();
            String message = "table.csv line 2, column a: 'x' is not a number";
            assertThatThrownBy(() -> table.decimal(0)).hasMessage(message);
            assertThatThrownBy(() -> table.number(0)).hasMessage(message);
            assertThatThrownBy(() -> table.whole(0)).hasMessage(message);
        }
    }

    @Test
    void shouldRefuseUnclosedQuoteMissingColumnEmptyAndMissingFile() throws IOException {
        try (TableReader table = open("a\n\"x\n")) {
            assertThatThrownBy(table::next).hasMessageContaining("not closed");
            assertThatThrownBy(() -> table.column("b")).hasMessageContaining("no column b");
        }
        assertThatThrownBy(() -> open("")).hasMessageContaining("empty file");
        assertThatThrownBy(() -> TableReader.open(folder.resolve("absent.csv"))).hasMessageContaining("missing");
    }

    private TableReader open(String content) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, content);
        return TableReader.open(file);
    }
}
