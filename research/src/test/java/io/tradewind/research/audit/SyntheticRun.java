// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Writes a run folder whose files agree with one another: random walks, random round trips with partial exits, a 7:1
 * split and a cash dividend on the first instrument, a linear contract as the last one. With more than one instrument two
 * strategies share each of them, so that their own positions flip and offset one another.
 */
public final class SyntheticRun {
    private static final MathContext WIDE = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal FEE_RATE = new BigDecimal("0.0005");
    private static final BigDecimal CAPITAL = new BigDecimal("100000");

    private final Path folder;
    private final SplittableRandom random;
    private final long startNs;
    private final long stepNs;
    private final int bars;
    private final double tradeChance;
    private final List<Asset> assets = new ArrayList<>();
    private final StringBuilder orders = new StringBuilder(
            "order_id,client_order_id,strategy,instrument,venue,side,type,tif,quantity,limit_price,stop_price,flags,status,filled_quantity,average_price,created_ns,updated_ns,reason\n");
    private final StringBuilder fills = new StringBuilder();
    private final StringBuilder ledger = new StringBuilder("entry_id,time_ns,kind,account,currency,amount,ref\n");
    private final StringBuilder marks = new StringBuilder("time_ns,instrument,mark\n");
    private final StringBuilder equityRows =
            new StringBuilder("time_ns,equity,cash,unrealised_pnl,drawdown,exposure\n");
    private final StringBuilder benchmark = new StringBuilder("time_ns,equity\n");
    private final StringBuilder trades = new StringBuilder(
            "instrument,strategy,side,quantity,entry_time_ns,entry_price,exit_time_ns,exit_price,pnl,fees,return,bars_held\n");
    private final StringBuilder rejections =
            new StringBuilder("time_ns,instrument,strategy,stage,reason,value,limit\n");
    private final StringBuilder actions =
            new StringBuilder("time_ns,instrument,kind,numerator,denominator,amount,currency\n");
    private BigDecimal cash = BigDecimal.ZERO;
    private BigDecimal peak = CAPITAL;
    private BigDecimal deepest = BigDecimal.ZERO;
    private BigDecimal last = CAPITAL;
    private BigDecimal fees = BigDecimal.ZERO;
    private int entryId;
    private int orderId;
    private int wins;
    private int tradeCount;

    private static final class Asset {
        final String symbol;
        final boolean linear;
        final BigDecimal multiplier;
        final double start;
        double price;
        double trend;
        BigDecimal mark = BigDecimal.ZERO;
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal realised = BigDecimal.ZERO;
        final Map<String, SyntheticTrips> trips = new TreeMap<>();

        Asset(String symbol, boolean linear, String multiplier, double start) {
            this.symbol = symbol;
            this.linear = linear;
            this.multiplier = new BigDecimal(multiplier);
            this.start = start;
            this.price = start;
        }
    }

    private SyntheticRun(Path folder, long seed, int bars, long stepNs, double tradeChance, List<String> symbols) {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
        this.startNs = 1_546_300_800_000_000_000L;
        this.stepNs = stepNs;
        this.bars = bars;
        this.tradeChance = tradeChance;
        for (int i = 0; i < symbols.size(); i++) {
            boolean linear = symbols.size() > 1 && i == symbols.size() - 1;
            assets.add(new Asset(symbols.get(i), linear, linear ? "50" : "1", linear ? 210 : 180 + 40 * i));
        }
    }

    /** Writes a folder of {@code bars} bars; the folder is created. */
    public static void write(Path folder, long seed, int bars, long stepNs, double tradeChance, String... symbols)
            throws IOException {
        new SyntheticRun(folder, seed, bars, stepNs, tradeChance, List.of(symbols)).run();
    }

    private void run() throws IOException {
        row(ledger, ++entryId, startNs, "transfer", "cash", "USD", text(CAPITAL), "capital");
        row(ledger, entryId, startNs, "transfer", "capital", "USD", text(CAPITAL.negate()), "capital");
        cash = CAPITAL;
        for (int bar = 0; bar < bars; bar++) {
            bar(bar, startNs + bar * stepNs);
        }
        writeFiles();
    }

    private void bar(int bar, long timeNs) {
        for (Asset asset : assets) {
            asset.trend = 0.98 * asset.trend + 0.00012 * (random.nextDouble() - 0.495);
            asset.price *= Math.exp(asset.trend + 0.012 * (random.nextDouble() - 0.5) * Math.sqrt(stepNs / 3.6e12));
            corporateActions(asset, bar, timeNs);
            asset.mark = BigDecimal.valueOf(asset.price).setScale(2, RoundingMode.HALF_EVEN);
            trade(asset, bar, timeNs);
            row(marks, timeNs, asset.symbol, text(asset.mark));
        }
        equityRow(bar, timeNs);
    }

    private void corporateActions(Asset asset, int bar, long timeNs) {
        if (asset != assets.getFirst()) {
            return;
        }
        if (bar == bars / 3) {
            asset.price /= 7;
            asset.trips.values().forEach(trips -> trips.split(7));
            row(actions, timeNs, asset.symbol, "split", 7, 1, 0, "USD");
            BigDecimal added = asset.quantity.multiply(BigDecimal.valueOf(6));
            if (added.signum() != 0) {
                row(
                        ledger,
                        ++entryId,
                        timeNs,
                        "settlement",
                        "position:" + asset.symbol,
                        asset.symbol,
                        text(added),
                        "split");
                row(
                        ledger,
                        entryId,
                        timeNs,
                        "settlement",
                        "conversion:" + asset.symbol,
                        asset.symbol,
                        text(added.negate()),
                        "split");
                asset.quantity = asset.quantity.add(added);
            }
        }
        if (bar == bars / 2) {
            row(actions, timeNs, asset.symbol, "dividend", 1, 1, "0.11", "USD");
            BigDecimal paid = asset.quantity.multiply(new BigDecimal("0.11"));
            if (paid.signum() != 0) {
                moveCash(timeNs, "settlement", "income:dividend", paid, "dividend");
            }
        }
    }

    private void trade(Asset asset, int bar, long timeNs) {
        if (bar == 0 || random.nextDouble() > tradeChance) {
            return;
        }
        if (random.nextInt(12) == 0) {
            row(
                    rejections,
                    timeNs,
                    asset.symbol,
                    "sma-cross",
                    "risk",
                    random.nextBoolean() ? "MAX_ORDER_NOTIONAL" : "PRICE_COLLAR",
                    "60000",
                    "50000");
            return;
        }
        BigDecimal wanted = BigDecimal.valueOf(
                        0.25 * CAPITAL.doubleValue() / asset.price / asset.multiplier.doubleValue())
                .setScale(3, RoundingMode.DOWN);
        if (asset.quantity.signum() == 0) {
            boolean up = asset.trend > 0 ^ random.nextInt(3) == 0;
            fill(asset, up || !asset.linear ? wanted : wanted.negate(), bar, timeNs);
        } else if (random.nextInt(4) == 0) {
            fill(asset, asset.quantity.negate().divide(BigDecimal.valueOf(2), 3, RoundingMode.DOWN), bar, timeNs);
        } else {
            fill(asset, asset.quantity.negate(), bar, timeNs);
        }
    }

    private void fill(Asset asset, BigDecimal signed, int bar, long timeNs) {
        if (signed.signum() == 0) {
            return;
        }
        BigDecimal slip = new BigDecimal(signed.signum() > 0 ? "0.01" : "-0.01");
        BigDecimal price = asset.mark.add(slip);
        BigDecimal notional = signed.abs().multiply(price).multiply(asset.multiplier);
        BigDecimal fee = notional.multiply(FEE_RATE).setScale(8, RoundingMode.HALF_UP);
        String side = signed.signum() > 0 ? "buy" : "sell";
        String order = String.valueOf(++orderId);
        String strategy = assets.size() > 1 && orderId % 3 == 0 ? "breakout" : "sma-cross";
        row(
                orders,
                order,
                "c" + order,
                strategy,
                asset.symbol,
                "SIM",
                side,
                "market",
                "gtc",
                text(signed.abs()),
                "",
                "",
                "",
                "filled",
                text(signed.abs()),
                text(price),
                timeNs,
                timeNs,
                "");
        row(
                fills,
                order,
                order,
                "c" + order,
                asset.symbol,
                "SIM",
                side,
                text(signed.abs()),
                text(price),
                text(fee),
                "USD",
                "taker",
                timeNs,
                timeNs);
        if (!asset.linear) {
            entryId++;
            row(
                    ledger,
                    entryId,
                    timeNs,
                    "fill",
                    "cash",
                    "USD",
                    text(signed.multiply(price).negate()),
                    order);
            row(
                    ledger,
                    entryId,
                    timeNs,
                    "fill",
                    "conversion:" + asset.symbol,
                    "USD",
                    text(signed.multiply(price)),
                    order);
            row(ledger, entryId, timeNs, "fill", "position:" + asset.symbol, asset.symbol, text(signed), order);
            row(
                    ledger,
                    entryId,
                    timeNs,
                    "fill",
                    "conversion:" + asset.symbol,
                    asset.symbol,
                    text(signed.negate()),
                    order);
            cash = cash.subtract(signed.multiply(price));
        }
        moveCash(timeNs, "fee", "expense:fee", fee.negate(), order);
        fees = fees.add(fee);
        book(asset, signed, price, timeNs, order);
        List<SyntheticTrips.Row> closed = new ArrayList<>();
        asset.trips
                .computeIfAbsent(strategy, name -> new SyntheticTrips(asset.symbol, name, asset.multiplier))
                .fill(signed, price, fee, bar, timeNs, closed);
        closed.forEach(this::trade);
    }

    private void trade(SyntheticTrips.Row trip) {
        row(trades, trip.fields().toArray());
        tradeCount++;
        wins += trip.profit().signum() > 0 ? 1 : 0;
    }

    private void book(Asset asset, BigDecimal signed, BigDecimal price, long timeNs, String order) {
        if (asset.quantity.signum() == 0) {
            asset.quantity = signed;
            asset.cost = signed.multiply(price);
            return;
        }
        BigDecimal closedCost = asset.cost
                .multiply(signed.abs())
                .divide(asset.quantity.abs(), WIDE)
                .setScale(8, RoundingMode.HALF_EVEN);
        BigDecimal profit = signed.negate().multiply(price).subtract(closedCost).multiply(asset.multiplier);
        asset.realised = asset.realised.add(profit);
        asset.cost = asset.cost.subtract(closedCost);
        asset.quantity = asset.quantity.add(signed);
        if (asset.linear) {
            moveCash(timeNs, "settlement", "income:pnl", profit, order);
        }
    }

    private void moveCash(long timeNs, String kind, String account, BigDecimal amount, String ref) {
        row(ledger, ++entryId, timeNs, kind, "cash", "USD", text(amount), ref);
        row(ledger, entryId, timeNs, kind, account, "USD", text(amount.negate()), ref);
        cash = cash.add(amount);
    }

    private void equityRow(int bar, long timeNs) {
        BigDecimal equity = cash;
        BigDecimal gross = BigDecimal.ZERO;
        BigDecimal unrealised = BigDecimal.ZERO;
        double held = 0;
        for (Asset asset : assets) {
            BigDecimal value = asset.quantity.multiply(asset.mark).multiply(asset.multiplier);
            BigDecimal open = value.subtract(asset.cost.multiply(asset.multiplier));
            equity = equity.add(asset.linear ? open : value);
            unrealised = unrealised.add(open);
            gross = gross.add(value.abs());
            boolean split = asset == assets.getFirst() && bar >= bars / 3;
            held += (split ? 7 : 1) * asset.price / asset.start / assets.size();
        }
        equity = equity.setScale(8, RoundingMode.HALF_EVEN);
        last = equity;
        peak = peak.max(equity);
        BigDecimal drawdown = BigDecimal.ONE.subtract(equity.divide(peak, WIDE)).setScale(8, RoundingMode.HALF_EVEN);
        deepest = deepest.max(drawdown);
        row(
                equityRows,
                timeNs,
                text(equity),
                text(cash),
                text(unrealised.setScale(8, RoundingMode.HALF_EVEN)),
                text(drawdown),
                text(gross.divide(equity, 8, RoundingMode.HALF_EVEN)));
        row(benchmark, timeNs, text(CAPITAL.multiply(BigDecimal.valueOf(held)).setScale(4, RoundingMode.HALF_EVEN)));
    }

    private void writeFiles() throws IOException {
        Files.createDirectories(folder);
        StringBuilder positions =
                new StringBuilder("instrument,quantity,average_price,realised_pnl,unrealised_pnl,currency\n");
        StringJoiner instruments = new StringJoiner(",");
        StringJoiner names = new StringJoiner(",");
        for (Asset asset : assets) {
            boolean flat = asset.quantity.signum() == 0;
            BigDecimal average = flat ? BigDecimal.ZERO : asset.cost.divide(asset.quantity, 8, RoundingMode.HALF_EVEN);
            BigDecimal open =
                    asset.quantity.multiply(asset.mark).subtract(asset.cost).multiply(asset.multiplier);
            row(
                    positions,
                    asset.symbol,
                    text(asset.quantity),
                    text(average),
                    text(asset.realised),
                    text(open.setScale(8, RoundingMode.HALF_EVEN)),
                    "USD");
            instruments.add(
                    "{\"symbol\":\"%s\",\"contract\":\"%s\",\"multiplier\":%s,\"base\":\"%s\",\"quote\":\"USD\",\"settlement\":\"USD\"}"
                            .formatted(asset.symbol, asset.linear ? "linear" : "spot", asset.multiplier, asset.symbol));
            names.add("\"" + asset.symbol + "\"");
        }
        String header =
                "fill_id,order_id,client_order_id,instrument,venue,side,quantity,price,fee,fee_currency,liquidity,venue_time_ns,receive_time_ns\n";
        put("orders.csv", orders);
        put("fills.csv", header + fills);
        put("ledger.csv", ledger);
        put("positions.csv", positions);
        put("marks.csv", marks);
        put("equity.csv", equityRows);
        put("benchmark.csv", benchmark);
        put("trades.csv", trades);
        put("rejections.csv", rejections);
        put("corporate_actions.csv", actions);
        put("manifest.json", """
                {"version":"0.1.0-SNAPSHOT","commit":"0000000","jvm":"25 (synthetic)","seed":42,
                 "dataFingerprints":{"synthetic":"seed 42"},"inputHash":"none","tradeHash":"%s",
                 "currency":"USD","instruments":[%s],"fixedRates":{},"rates":{"USD":1}}
                """.formatted(sha256(fills.toString()), instruments));
        put("summary.json", summary(names));
    }

    private String summary(StringJoiner names) {
        BigDecimal net = last.divide(CAPITAL, 8, RoundingMode.HALF_EVEN).subtract(BigDecimal.ONE);
        String winRate = tradeCount == 0 ? "null" : String.format(Locale.ROOT, "%.4f", (double) wins / tradeCount);
        return """
                {"run":{"name":"synthetic portfolio","seed":42,"currency":"USD","capital":%s,"strategies":["sma-cross"],"instruments":[%s]},
                 "metrics":[
                 {"key":"net_return","label":"Net return","value":%s,"unit":"fraction","definition":"Last equity over capital, less 1; after fees.","ci_low":-0.082,"ci_high":0.514},
                 {"key":"cagr","label":"Annualised return","value":0.0612,"unit":"fraction","definition":"Constant yearly growth that gives the net return.","ci_low":-0.021,"ci_high":0.123},
                 {"key":"sharpe","label":"Sharpe ratio","value":0.842,"unit":"ratio","definition":"Mean over standard deviation of daily returns, annualised, risk-free rate 0.","ci_low":-0.113,"ci_high":1.796},
                 {"key":"sortino","label":"Sortino ratio","value":1.214,"unit":"ratio","definition":"Mean over downside deviation of daily returns, annualised.","ci_low":null,"ci_high":null},
                 {"key":"max_drawdown","label":"Maximum drawdown","value":%s,"unit":"fraction","definition":"Largest fall of equity from a peak."},
                 {"key":"volatility","label":"Annualised volatility","value":0.0871,"unit":"fraction","definition":"Standard deviation of daily returns times the root of the days in a year.","ci_low":0.081,"ci_high":0.094},
                 {"key":"win_rate","label":"Win rate","value":%s,"unit":"fraction","definition":"Closed trades with positive net profit over all closed trades.","ci_low":0.44,"ci_high":0.56},
                 {"key":"trades","label":"Closed trades","value":%d,"unit":"count","definition":"Exits, whole or partial."},
                 {"key":"fees","label":"Fees","value":%s,"unit":"USD","definition":"Sum of the ledger's fee rows."},
                 {"key":"omega","label":"Omega ratio","value":"NaN","unit":"ratio","definition":"Gains over losses around a threshold of 0."}],
                 "benchmark":[{"key":"net_return","value":0.213},{"key":"sharpe","value":0.51},{"key":"max_drawdown","value":0.335},{"key":"volatility","value":0.21}],
                 "costs":{"fees":%s,"spread":"812.40","slippage":null},
                 "assumptions":["Orders fill at the next open plus half the spread.","Prices are a synthetic random walk.","Cash earns no interest."]}
                """.formatted(CAPITAL, names, net, deepest, winRate, tradeCount, text(fees), text(fees));
    }

    private void put(String name, CharSequence content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static void row(StringBuilder file, Object... fields) {
        StringJoiner joiner = new StringJoiner(",", "", "\n");
        for (Object field : fields) {
            joiner.add(field.toString());
        }
        file.append(joiner);
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
