// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.port.RequestException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void shouldTellAFullDiskFromAWrongRequest() {
        SQLException full = new SQLException("IO Error: Could not write file \"x\": No space left on device");
        assertThat(Database.writeFailed("import x", full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("import x")
                .hasMessageContaining("No space left on device");
        assertThat(Database.writeFailed("import x", new SQLException("Conversion Error")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("Conversion Error");
    }
}
