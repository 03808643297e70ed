// SPDX-License-Identifier: Apache-2.0
/** Tests of the rules that hold a venue to its market, and the markets and venue records that they are tested on. */
@NullMarked
package io.tradewind.research.audit.market;

import org.jspecify.annotations.NullMarked;
