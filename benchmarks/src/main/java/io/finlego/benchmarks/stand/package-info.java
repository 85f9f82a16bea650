/** The measured servers and services, with a ledger's database that is checked after each side. */
@NullMarked
package io.finlego.benchmarks.stand;

import org.jspecify.annotations.NullMarked;
