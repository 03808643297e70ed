// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.control.Actors;
import io.tradewind.trading.control.ControlListener;
import io.tradewind.trading.control.ControlNotice;
import io.tradewind.trading.control.TradingMode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code control.csv}: every change of what may be done, every attempt, and every step of a liquidation. */
public final class ControlFile implements ControlListener, Closeable {
    private static final String HEADER =
            "time_ns,event,from,to,trigger,actor,reason,value,limit,equity,drawdown,manual,"
                    + "instrument,quantity,price,detail";
    private static final int DRAWDOWN_SCALE = 8;

    private final CsvFile csv;
    private final InstrumentRegistry registry;
    private final Actors actors;
    private final Map<ControlNotice.Kind, Long> counts = new EnumMap<>(ControlNotice.Kind.class);
    private TradingMode mode = TradingMode.NORMAL;

    /**
     * Creates the file.
     *
     * @param path where
     * @param registry instruments of the run
     * @param actors names of those who may give commands
     * @throws IOException when the disk refuses
     */
    public ControlFile(Path path, InstrumentRegistry registry, Actors actors) throws IOException {
        this.csv = new CsvFile(path, HEADER, null);
        this.registry = registry;
        this.actors = actors;
    }

    @Override
    public void onControl(ControlNotice notice) {
        counts.merge(notice.kind(), 1L, Long::sum);
        switch (notice.kind()) {
            case TRANSITION, TRIP, RESET -> mode = notice.to();
            default -> {
                // the others leave the mode as it is
            }
        }
        csv.number(notice.timeNs())
                .text(notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .text(notice.from().name())
                .text(notice.to().name());
        optional(notice.trigger());
        csv.text(actors.name(notice.actorId())).text(reason(notice));
        csv.decimal(notice.value(), notice.scale()).decimal(notice.limit(), notice.scale());
        csv.decimal(notice.equityUnits(), registry.currency(0).scale())
                .decimal(notice.drawdown(), DRAWDOWN_SCALE)
                .text(Boolean.toString(notice.isManual()));
        traded(notice);
        csv.text(detail(notice)).end();
    }

    private void optional(@Nullable Enum<?> code) {
        if (code == null) {
            csv.empty();
        } else {
            csv.text(code.name());
        }
    }

    private static String reason(ControlNotice notice) {
        return switch (notice.kind()) {
            case REFUSED, TRANSFER -> notice.guard().name();
            case RESIDUAL -> notice.residual().name();
            default -> notice.reason().name();
        };
    }

    private void traded(ControlNotice notice) {
        if (notice.instrumentId() < 0) {
            csv.empty().empty().empty();
            return;
        }
        Instrument instrument = registry.get(notice.instrumentId());
        csv.text(instrument.symbol()).quantity(instrument, notice.lots());
        if (notice.priceTicks() == 0) {
            csv.empty();
        } else {
            csv.price(instrument, notice.priceTicks());
        }
    }

    /** The policy of a trip, or the component that a guard or a report is about. */
    private static String detail(ControlNotice notice) {
        if (notice.policy() != null) {
            return notice.policy().name();
        }
        return notice.component() == null ? "" : notice.component().name();
    }

    /**
     * The mode after the last change.
     *
     * @return NORMAL while nothing happened
     */
    public TradingMode mode() {
        return mode;
    }

    /**
     * How often something happened.
     *
     * @param kind what
     * @return 0 or more
     */
    public long count(ControlNotice.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
