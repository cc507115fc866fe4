package org.ecobureau.exchange.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses, such as {@code 10.0.0.0/8}.
 *
 * @param bits of the prefix
 */
record Network(InetAddress start, int bits) {

    /** Reads CIDR notation; names are not looked up. */
    static Network of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F.:]+") || !parts[1].matches("\\d{1,3}")) {
            throw new IllegalArgumentException(text + " (expected: an address range such as 10.0.0.0/8)");
        }
        try {
            InetAddress start = InetAddress.getByName(parts[0]);
            int bits = Integer.parseInt(parts[1]);
            if (bits > start.getAddress().length * 8) {
                throw new IllegalArgumentException(text + " (expected: a prefix no longer than the address)");
            }
            return new Network(start, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = start.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
