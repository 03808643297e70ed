// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.portfolio.PortfolioListener;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.portfolio.StaleIds;
import io.tradewind.trading.sizing.Intent;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All exposures of an account, with everything in flight reserved: by instrument, venue, asset and strategy, gross and net.
 *
 * <p>A mark, a fill or a change of an order only notes that its instrument is out of date; the next question values what was noted, and
 * changes the sums by the difference. So a change costs O(1) and a question what has changed since the last one, at most once over the
 * instruments that are held or worked. All sums are exact; they do not depend on the order in which changes came.
 */
public final class ExposureBook implements ExposureView, PortfolioListener {
    private final PortfolioView portfolio;
    private final WorkingView working;
    private final SlotLots slotLots;
    private final ExposureGroups groups;
    private final WorstCase[] instruments;
    private final WorstCase[] slots;
    private final int[][] slotsOf;
    private final int[][] settledIn;
    private final StaleIds stale;
    private final FillPath path = new FillPath();
    private final FillPath slotPath = new FillPath();
    private long pathRevision = -1;
    private int pathInstrument;
    private int pathSlot;
    private Side pathSide = Side.BUY;
    private long pathClosing;
    private boolean pathByShare;
    private long revision;
    private final int[] active;
    private final boolean[] isActive;
    private int activeCount;
    private final long[] byVenue;
    private final long[] byAsset;
    private final long[] byStrategy;
    private long gross;
    private long up;
    private long down;
    private long version;
    private int memoInstrument;
    private long memoLots;
    private long memoVersion = -1;
    private long memoUnits;
    private int unknown;

    /**
     * A book of an account.
     *
     * @param registry instruments
     * @param portfolio positions, marks and equity
     * @param working working orders
     * @param slotLots what each slot holds; asked when something changed
     * @param groups what is counted together
     */
    public ExposureBook(
            InstrumentRegistry registry,
            PortfolioView portfolio,
            WorkingView working,
            SlotLots slotLots,
            ExposureGroups groups) {
        this.portfolio = portfolio;
        this.working = working;
        this.slotLots = slotLots;
        this.groups = groups;
        int size = registry.size();
        long most = Long.MAX_VALUE / 4 / (1 + Math.max(size, groups.slotInstrument().length));
        this.instruments = cells(IntStream.range(0, size).toArray(), most);
        this.slots = cells(groups.slotInstrument(), most);
        this.slotsOf = matching(size, groups.slotInstrument());
        this.settledIn = matching(
                registry.currencyCount(),
                IntStream.range(0, size).map(registry::settlementId).toArray());
        this.stale = new StaleIds(size);
        this.active = new int[size];
        this.isActive = new boolean[size];
        this.byVenue = new long[count(groups.venueOf())];
        this.byAsset = new long[count(groups.assetOf())];
        this.byStrategy = new long[count(groups.strategyOf())];
        IntStream.range(0, size).forEach(stale::add);
    }

    private static WorstCase[] cells(int[] instrumentIds, long mostUnits) {
        return Arrays.stream(instrumentIds)
                .mapToObj(id -> new WorstCase(id, mostUnits))
                .toArray(WorstCase[]::new);
    }

    /** For each key the indexes that have it. */
    private static int[][] matching(int keys, int[] keyOf) {
        return IntStream.range(0, keys)
                .mapToObj(key -> IntStream.range(0, keyOf.length)
                        .filter(i -> keyOf[i] == key)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int count(int[] numbers) {
        return Arrays.stream(numbers).max().orElse(-1) + 1;
    }

    @Override
    public void onMark(int instrumentId) {
        version++;
        if (isActive[instrumentId]) {
            stale.add(instrumentId);
        }
    }

    @Override
    public void onPosition(int instrumentId) {
        stale.add(instrumentId);
    }

    @Override
    public void onRate(int currencyId) {
        version++;
        for (int id : settledIn[currencyId]) {
            onMark(id);
        }
    }

    /**
     * The working orders of an instrument have changed.
     *
     * @param instrumentId the instrument
     */
    public void onInFlight(int instrumentId) {
        stale.add(instrumentId);
    }

    private void refresh() {
        while (!stale.isEmpty()) {
            int id = stale.last();
            revalue(id);
            stale.removeLast();
        }
    }

    private void revalue(int id) {
        revision++;
        WorstCase cell = instruments[id];
        count(cell, -1);
        cell.set(
                portfolio.lots(id),
                working.workingLots(id, Side.BUY),
                working.workingLots(id, Side.SELL),
                working.reservedUnits(id, Side.BUY),
                working.reservedUnits(id, Side.SELL));
        for (int slot : slotsOf[id]) {
            takeSlot(slot);
        }
        cell.value(portfolio, slots, slotsOf[id]);
        count(cell, 1);
        for (int slot : slotsOf[id]) {
            valueSlot(slot, cell);
        }
        setActive(id, cell.isActive());
    }

    private void count(WorstCase cell, int sign) {
        int id = cell.instrumentId();
        long units = sign * cell.grossUnits();
        gross += units;
        byVenue[groups.venueOf()[id]] += units;
        byAsset[groups.assetOf()[id]] += units;
        up += sign * cell.units(Side.BUY);
        down += sign * cell.units(Side.SELL);
        unknown += cell.isKnown() ? 0 : sign;
    }

    private void takeSlot(int slot) {
        WorstCase cell = slots[slot];
        byStrategy[groups.strategyOf()[slot]] -= cell.grossUnits();
        unknown -= cell.isKnown() ? 0 : 1;
        cell.set(
                slotLots.lots(slot),
                working.slotWorkingLots(slot, Side.BUY),
                working.slotWorkingLots(slot, Side.SELL),
                working.slotReservedUnits(slot, Side.BUY),
                working.slotReservedUnits(slot, Side.SELL));
    }

    private void valueSlot(int slot, WorstCase ofInstrument) {
        WorstCase cell = slots[slot];
        if (!cell.valueLike(ofInstrument)) {
            cell.value(portfolio);
        }
        unknown += cell.isKnown() ? 0 : 1;
        byStrategy[groups.strategyOf()[slot]] += cell.grossUnits();
    }

    /** Keeps the list in the order of the ids, so that whoever sums over it does so in one order whatever came first. */
    private void setActive(int id, boolean now) {
        if (isActive[id] == now) {
            return;
        }
        isActive[id] = now;
        int at = Arrays.binarySearch(active, 0, activeCount, id);
        if (now) {
            int to = -at - 1;
            System.arraycopy(active, to, active, to + 1, activeCount - to);
            active[to] = id;
            activeCount++;
        } else {
            System.arraycopy(active, at + 1, active, at, activeCount - at - 1);
            activeCount--;
        }
    }

    /**
     * Whether everything that is held or works has a value, and all cash a rate.
     *
     * @return false when no sum of this book, nor the equity, can be trusted
     */
    public boolean isComplete() {
        refresh();
        return unknown == 0 && portfolio.isValued();
    }

    /**
     * Instruments and slots that are held or worked and have no value.
     *
     * @return their number; 0 when all are known
     */
    public int unknownCount() {
        refresh();
        return unknown;
    }

    /**
     * Worst cases of an instrument.
     *
     * @param instrumentId the instrument
     * @return as of now; valid until the next change
     */
    public WorstCase instrument(int instrumentId) {
        refresh();
        return instruments[instrumentId];
    }

    /**
     * Worst cases of what one slot holds and works.
     *
     * @param slotId the slot
     * @return as of now; valid until the next change
     */
    public WorstCase slot(int slotId) {
        refresh();
        return slots[slotId];
    }

    /**
     * How the worst case of an instrument grows with one more order.
     *
     * @param intent the order
     * @param closingLots what the order closes before its opening lots
     * @return a flyweight, valid until the next call
     */
    public FillPath path(Intent intent, long closingLots) {
        refresh();
        boolean same = pathRevision == revision
                && pathInstrument == intent.instrumentId
                && pathSlot == intent.slotId
                && pathSide == intent.side
                && pathClosing == closingLots
                && pathByShare == (intent.buyingPowerShare != 0);
        return same ? path : newPath(intent, closingLots);
    }

    private FillPath newPath(Intent intent, long closingLots) {
        pathRevision = revision;
        pathInstrument = intent.instrumentId;
        pathSlot = intent.slotId;
        pathSide = intent.side;
        pathClosing = closingLots;
        pathByShare = intent.buyingPowerShare != 0;
        WorstCase whole = instruments[pathInstrument];
        boolean isOwn = pathSlot >= 0 && pathSlot < slots.length && slots[pathSlot].instrumentId() == pathInstrument;
        long own = isOwn ? slots[pathSlot].lots(pathSide) : whole.restLots(pathSide);
        long reserved = isOwn ? slots[pathSlot].reservedUnits(pathSide) : whole.restReserved(pathSide);
        return path.of(whole, own, reserved, pathSide, closingLots, pathByShare);
    }

    @Override
    public long skippedLots(Intent intent, long lots) {
        long after = path(intent, intent.closingLots).after(lots);
        return after - (instrument(intent.instrumentId).lots(intent.side) + intent.closingLots + lots);
    }

    @Override
    public long closableLots(Intent intent, long lots) {
        return path(intent, intent.closingLots).closing(lots);
    }

    @Override
    public long idleLots(Intent intent, long lots) {
        FillPath way = path(intent, intent.closingLots);
        return way.isFloored() ? way.closing(lots) : 0;
    }

    /**
     * How the worst case of the order's own slot grows with it.
     *
     * @param intent the order
     * @param closingLots what the order closes before its opening lots
     * @return a flyweight, valid until the next call
     */
    public FillPath slotPath(Intent intent, long closingLots) {
        return slotPath.of(slot(intent.slotId), intent.side, closingLots);
    }

    /**
     * Notional of a quantity at the mark. Several limits ask about the same quantity in turn: the last answer is kept until a mark moves.
     *
     * @param search computes it
     * @param instrumentId the instrument
     * @param lots signed
     * @return run-currency units with the sign of the lots; the largest or smallest {@code long} when it cannot be counted
     */
    public long unitsAtMark(LotsSearch search, int instrumentId, long lots) {
        if (memoVersion != version || memoLots != lots || memoInstrument != instrumentId) {
            memoUnits = search.units(instrumentId, lots);
            memoInstrument = instrumentId;
            memoLots = lots;
            memoVersion = version;
        }
        return memoUnits;
    }

    @Override
    public long equityUnits() {
        return portfolio.equityUnits();
    }

    @Override
    public long heldUnits(int instrumentId) {
        return instrument(instrumentId).heldUnits();
    }

    @Override
    public long worstUnits(int instrumentId, Side side) {
        return Math.abs(instrument(instrumentId).units(side));
    }

    @Override
    public long signedWorstUnits(int instrumentId, Side side) {
        return instrument(instrumentId).units(side);
    }

    @Override
    public long grossUnits() {
        refresh();
        return gross;
    }

    /** Walks over the instruments that are held or worked: no limit asks for it. */
    @Override
    public long netUnits() {
        refresh();
        long sum = 0;
        for (int i = 0; i < activeCount; i++) {
            sum = Math.addExact(sum, instruments[active[i]].allUnits(portfolio));
        }
        return sum;
    }

    /**
     * Longs less shorts if every working order of one side filled and none of the other.
     *
     * @param side side of the orders
     * @return signed run-currency units
     */
    public long netUnits(Side side) {
        refresh();
        return side == Side.BUY ? up : down;
    }

    /**
     * Gross exposure of the instruments of one venue.
     *
     * @param instrumentId one of them
     * @return run-currency units
     */
    public long venueUnits(int instrumentId) {
        refresh();
        return byVenue[groups.venueOf()[instrumentId]];
    }

    /**
     * Gross exposure of the instruments of one asset: a long of one and a short of another do not offset each other.
     *
     * @param instrumentId one of them
     * @return run-currency units
     */
    public long assetUnits(int instrumentId) {
        refresh();
        return byAsset[groups.assetOf()[instrumentId]];
    }

    /**
     * Gross exposure of the slots of one strategy.
     *
     * @param slotId one of them
     * @return run-currency units
     */
    public long strategyUnits(int slotId) {
        refresh();
        return byStrategy[groups.strategyOf()[slotId]];
    }

    @Override
    public int activeCount() {
        refresh();
        return activeCount;
    }

    @Override
    public int active(int index) {
        refresh();
        return active[index];
    }
}
