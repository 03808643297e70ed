#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Imports the recorded data that the samples run on into a catalog.
#
#   samples/import-shared.sh DATA_FOLDER [CATALOG]
#
# DATA_FOLDER holds bars/, klines/ and l2/; CATALOG is data/catalog unless named.
set -euo pipefail

if [[ $# -lt 1 || $# -gt 2 ]]; then
    echo "usage: samples/import-shared.sh DATA_FOLDER [CATALOG]" >&2
    exit 2
fi
data=$1
catalog=${2:-data/catalog}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if [[ ! -d $data/bars/crypto || ! -d $data/klines/btcusdt-1m || ! -d $data/l2/binance-spot ]]; then
    echo "$data does not hold bars/crypto, klines/btcusdt-1m and l2/binance-spot. Give the folder of the recorded data." >&2
    exit 2
fi

import() { # symbol, format, options and files
    local symbol=$1 format=$2
    shift 2
    "$root/tradewind" data import --format "$format" --symbol "$symbol" --catalog "$catalog" "$@"
}

hourly() { # folder, symbol
    import "$2" bars-tsv --interval 1h "$data/bars/crypto/$1/$2_H1.csv"
}

hourly btcusd BTCUSD
hourly ethusdt ETHUSDT
hourly sol SOLUSDT
hourly adausdt ADAUSDT
hourly xrp XRPUSDT
hourly doge DOGEUSDT
hourly link LINKUSDT
hourly ltc LTCUSDT

import BTCUSDT binance-kline --interval 1m "$data"/klines/btcusdt-1m/BTCUSDT-1m-*.csv

spot=$data/l2/binance-spot
import BTCUSDT binance-ws-log "$spot/btcusdt_20240808.gz" "$spot/btcusdt_20240809.gz"
import ETHUSDT binance-ws-log "$spot/ethusdt_20240808.gz" "$spot/ethusdt_20240809.gz"
