// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RequestExceptionTest {
    @Test
    void shouldCarryItsMessageAndItsCause() {
        IOException cause = new IOException("disk full");

        assertThat(new RequestException("no file a.csv: name another"))
                .hasMessage("no file a.csv: name another")
                .hasNoCause();
        assertThat(new RequestException("cannot read a.csv", cause))
                .hasMessage("cannot read a.csv")
                .hasCause(cause);
    }
}
