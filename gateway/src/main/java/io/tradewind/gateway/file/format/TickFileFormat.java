// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import io.tradewind.domain.port.TickSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A kind of file that holds ticks of one instrument: quotes, trades, changes of a book. */
public interface TickFileFormat {
    /**
     * The name that users type.
     *
     * @return lower case with dashes
     */
    String name();

    /**
     * Reads files that are one recording, one after the other.
     *
     * <p>Ticks come in the order of the files, with a sequence that starts at 1 and grows by 1, and with times of receipt that
     * never decrease.
     *
     * @param files at least one, in the order of their time
     * @param options how to read them
     * @param sink takes ticks and rejects in file order
     * @return what was read
     * @throws io.tradewind.domain.port.RequestException when a file is missing, empty, torn, corrupt, of another format or of
     *     another instrument; ticks that the sink took before must then be dropped
     * @throws IOException when a file cannot be read for a reason outside
     */
    TickFileSummary read(List<Path> files, TickFileOptions options, TickSink sink) throws IOException;
}
