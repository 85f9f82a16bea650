/** Creating clients: the rules, the tables, the handler. */
@NullMarked
package io.finlego.client.creation;

import org.jspecify.annotations.NullMarked;
