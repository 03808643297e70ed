// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.fault.ErrorKind;

/**
 * One line of a table of codes.
 *
 * @param code as the venue spells it; a message may follow behind a colon
 * @param meaning one sentence for people
 * @param kind which error it is
 * @param reason why the order was refused; of no meaning for other kinds than a refusal
 */
public record CodeLine(String code, String meaning, ErrorKind kind, VenueReason reason) {}
