// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Two small runs whose every figure was computed by hand. */
final class HandMadeRun {
    private HandMadeRun() {}

    /** USDJPY in a USD account: two strategies against each other, a partial exit, and a turn from short to long. */
    static void writeForex(Path folder) throws IOException {
        put(folder, "orders.csv", """
                order_id,strategy,filled_quantity
                1,sma-cross,100
                2,breakout,300
                3,sma-cross,40
                4,breakout,350
                """);
        String fills = """
                1,1,USDJPY,buy,100,150,1.5,JPY,10,10
                2,2,USDJPY,sell,300,151,3,JPY,20,20
                3,3,USDJPY,sell,40,152,0.61,JPY,30,30
                4,4,USDJPY,buy,350,149,5.25,JPY,40,40
                """;
        put(folder, "ledger.csv", """
                entry_id,time_ns,kind,account,currency,amount,ref
                1,1,transfer,cash,USD,1000,0
                1,1,transfer,capital,USD,-1000,0
                2,10,fill,cash,JPY,-15000,1
                2,10,fill,conversion:USDJPY,JPY,15000,1
                2,10,fill,position:USDJPY,USD,100,1
                2,10,fill,conversion:USDJPY,USD,-100,1
                3,10,fee,expense:fee,JPY,1.5,1
                3,10,fee,cash,JPY,-1.5,1
                4,20,fill,cash,JPY,45300,2
                4,20,fill,conversion:USDJPY,JPY,-45300,2
                4,20,fill,position:USDJPY,USD,-300,2
                4,20,fill,conversion:USDJPY,USD,300,2
                5,20,fee,expense:fee,JPY,3,2
                5,20,fee,cash,JPY,-3,2
                6,30,fill,cash,JPY,6080,3
                6,30,fill,conversion:USDJPY,JPY,-6080,3
                6,30,fill,position:USDJPY,USD,-40,3
                6,30,fill,conversion:USDJPY,USD,40,3
                7,30,fee,expense:fee,JPY,0.61,3
                7,30,fee,cash,JPY,-0.61,3
                8,40,fill,cash,JPY,-52150,4
                8,40,fill,conversion:USDJPY,JPY,52150,4
                8,40,fill,position:USDJPY,USD,350,4
                8,40,fill,conversion:USDJPY,USD,-350,4
                9,40,fee,expense:fee,JPY,5.25,4
                9,40,fee,cash,JPY,-5.25,4
                """);
        put(folder, "marks.csv", """
                time_ns,instrument,mark
                15,USDJPY,150
                25,USDJPY,151
                50,USDJPY,150
                """);
        put(folder, "equity.csv", """
                time_ns,equity,cash,unrealised_pnl,drawdown,exposure
                15,999.99,899.99,0,0,0.1
                25,1000.63245033,1200.63245033,0,0,0.2
                50,1004.7976,894.7976,0.73333333,0,0.1
                """);
        put(folder, "trades.csv", """
                instrument,strategy,side,quantity,entry_time_ns,entry_price,exit_time_ns,exit_price,pnl,fees,return,bars_held
                USDJPY,sma-cross,long,40,10,150,30,152,78.79,1.21,0.013131666667,1
                USDJPY,breakout,short,300,20,151,40,149,592.5,7.5,0.013079470199,1
                """);
        put(folder, "positions.csv", """
                instrument,quantity,average_price,realised_pnl,unrealised_pnl,currency
                USDJPY,110,149,620,110,JPY
                """);
        finish(folder, "USDJPY", "USD", "JPY", "\"USD\":1,\"JPY\":0.00666667", fills);
    }

    /** Shares of two strategies: a dividend that buys units, a 1:3 split that leaves fractions, a partial sale. */
    static void writeShares(Path folder) throws IOException {
        put(folder, "orders.csv", """
                order_id,strategy,filled_quantity
                1,sma-cross,10
                2,breakout,5
                3,sma-cross,3
                """);
        String fills = """
                1,1,AAPL,buy,10,100,0,USD,10,10
                2,2,AAPL,buy,5,100,0,USD,10,10
                3,3,AAPL,sell,3,330,0,USD,40,40
                """;
        put(folder, "ledger.csv", """
                entry_id,time_ns,kind,account,currency,amount,ref
                1,1,transfer,cash,USD,10000,0
                1,1,transfer,capital,USD,-10000,0
                2,10,fill,cash,USD,-1000,1
                2,10,fill,conversion:AAPL,USD,1000,1
                2,10,fill,position:AAPL,AAPL,10,1
                2,10,fill,conversion:AAPL,AAPL,-10,1
                3,10,fill,cash,USD,-500,2
                3,10,fill,conversion:AAPL,USD,500,2
                3,10,fill,position:AAPL,AAPL,5,2
                3,10,fill,conversion:AAPL,AAPL,-5,2
                4,20,interest,cash,USD,150,7
                4,20,interest,income:dividend,USD,-150,7
                5,20,settlement,cash,USD,-100,7
                5,20,settlement,conversion:AAPL,USD,100,7
                5,20,settlement,position:AAPL,AAPL,1,7
                5,20,settlement,conversion:AAPL,AAPL,-1,7
                6,30,settlement,cash,USD,105,8
                6,30,settlement,conversion:AAPL,USD,-105,8
                6,30,settlement,position:AAPL,AAPL,-11,8
                6,30,settlement,conversion:AAPL,AAPL,11,8
                7,40,fill,cash,USD,990,3
                7,40,fill,conversion:AAPL,USD,-990,3
                7,40,fill,position:AAPL,AAPL,-3,3
                7,40,fill,conversion:AAPL,AAPL,3,3
                """);
        put(folder, "corporate_actions.csv", """
                time_ns,instrument,kind,numerator,denominator,amount,currency
                20,AAPL,dividend,1,1,10,USD
                30,AAPL,split,1,3,0,USD
                """);
        put(folder, "marks.csv", "time_ns,instrument,mark\n50,AAPL,330\n");
        put(folder, "equity.csv", """
                time_ns,equity,cash,unrealised_pnl,drawdown,exposure
                50,10305,9645,20,0,0.06
                """);
        put(folder, "trades.csv", """
                instrument,strategy,side,quantity,entry_time_ns,entry_price,exit_time_ns,exit_price,pnl,fees,return,bars_held
                AAPL,sma-cross,long,3,10,366.666666666667,40,330,-110,0,-0.1,1
                """);
        put(folder, "positions.csv", """
                instrument,quantity,average_price,realised_pnl,unrealised_pnl,currency
                AAPL,2,320,135,20,USD
                """);
        finish(folder, "AAPL", "AAPL", "USD", "\"USD\":1", fills);
    }

    private static void finish(Path folder, String symbol, String base, String quote, String rates, String fills)
            throws IOException {
        String header =
                "fill_id,order_id,instrument,side,quantity,price,fee,fee_currency,venue_time_ns,receive_time_ns\n";
        put(folder, "fills.csv", header + fills);
        put(folder, "manifest.json", """
                {"currency":"USD","tradeHash":"%s","instruments":[{"symbol":"%s","contract":"spot","lot":1,"multiplier":1,
                 "base":"%s","quote":"%s","settlement":"%s"}],"fixedRates":{},"rates":{%s}}
                """.formatted(sha256(fills), symbol, base, quote, quote, rates));
    }

    private static void put(Path folder, String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
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
