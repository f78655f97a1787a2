/// The SHA-256 digest of FIPS 180-4, by which a generated page and an issued document show that nobody changed them.
///
/// `SHA256.hexDigest(of: Array("abc".utf8))` begins with `ba7816bf`.
public struct SHA256: Sendable {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    private init() {}

    /// The digest as 64 hexadecimal digits in lower case.
    public static func hexDigest(of bytes: some Collection<UInt8>) -> String {
        bytes.withContiguousStorageIfAvailable(hexDigest(ofBuffer:)) ?? hexDigest(of: Array(bytes))
    }

    private static func hexDigest(ofBuffer bytes: UnsafeBufferPointer<UInt8>) -> String {
        var digest = SHA256()
        let whole = bytes.count / 64 * 64
        digest.process(bytes, through: whole)
        let end = padding(for: bytes[whole...], of: bytes.count)
        end.withUnsafeBufferPointer { digest.process($0, through: $0.count) }
        return digest.hexadecimal
    }

    /// The last bytes, a one bit, zeros, and the length in bits, as one or two blocks (FIPS 180-4, 5.1.1).
    private static func padding(for rest: Slice<UnsafeBufferPointer<UInt8>>, of count: Int) -> [UInt8] {
        var block = Array(rest) + [0x80]
        block += [UInt8](repeating: 0, count: (120 - block.count) % 64)
        let bits = UInt64(count) * 8
        for shift in stride(from: 56, through: 0, by: -8) { block.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        return block
    }

    private mutating func process(_ bytes: UnsafeBufferPointer<UInt8>, through end: Int) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
            SHA256.constants.withUnsafeBufferPointer { constants in
                for start in stride(from: 0, to: end, by: 64) {
                    SHA256.expand(bytes, from: start, into: schedule)
                    compress(schedule, constants)
                }
            }
        }
    }

    /// The message schedule of one block (FIPS 180-4, 6.2.2, step 1).
    private static func expand(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into schedule: UnsafeMutableBufferPointer<UInt32>
    ) {
        for index in 0..<16 {
            let place = start + index * 4
            schedule[index] =
                UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16 | UInt32(bytes[place + 2]) << 8
                | UInt32(bytes[place + 3])
        }
        for index in 16..<64 {
            let (early, late) = (schedule[index - 15], schedule[index - 2])
            let first = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
            let second = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
            schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
        }
    }

    /// The 64 rounds of one block (FIPS 180-4, 6.2.2, steps 2 to 4), eight at a time: each passes the eight words on by
    /// one place, so that after eight they stand where they stood.
    private mutating func compress(
        _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
    ) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in stride(from: 0, to: 64, by: 8) {
            turn(a, b, c, &d, e, f, g, &h, constants[index] &+ schedule[index])
            turn(h, a, b, &c, d, e, f, &g, constants[index + 1] &+ schedule[index + 1])
            turn(g, h, a, &b, c, d, e, &f, constants[index + 2] &+ schedule[index + 2])
            turn(f, g, h, &a, b, c, d, &e, constants[index + 3] &+ schedule[index + 3])
            turn(e, f, g, &h, a, b, c, &d, constants[index + 4] &+ schedule[index + 4])
            turn(d, e, f, &g, h, a, b, &c, constants[index + 5] &+ schedule[index + 5])
            turn(c, d, e, &f, g, h, a, &b, constants[index + 6] &+ schedule[index + 6])
            turn(b, c, d, &e, f, g, h, &a, constants[index + 7] &+ schedule[index + 7])
        }
        for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
    }

    private var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for word in state {
            for shift in stride(from: 28, through: 0, by: -4) { text.append(digits[Int(word >> UInt32(shift)) & 15]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

/// One round; what was `d` becomes the next `e`, what was `h` the next `a`.
@inline(__always)
private func turn(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ added: UInt32
) {
    let one = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ (g ^ (e & (f ^ g))) &+ added
    let two = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ ((a & b) | (c & (a | b)))
    d &+= one
    h = one &+ two
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
}
