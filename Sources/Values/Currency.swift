/// A currency of ISO 4217, such as EUR with two minor digits and JPY with none.
public struct Currency: Hashable, Comparable, Sendable {
    /// Three capital letters.
    public let code: String
    /// Digits after the point: 2 for EUR, 0 for JPY, 3 for KWD.
    public let minorDigits: Int

    public static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }
}

extension Currency: CustomStringConvertible {
    public var description: String { code }
}

extension Currency {
    /// Nil where the list of ISO 4217 has no such code, or gives it no minor unit.
    public init?(code: String) {
        guard let digits = Currency.minorDigits[code] else { return nil }
        self.init(code: code, minorDigits: digits)
    }

    /// What is taken where a workspace names no currency that can be read.
    public static let euro = Currency(code: "EUR", minorDigits: 2)

    /// Every known code in alphabetical order, to offer the nearest to a misspelt one.
    public static var codes: [String] { minorDigits.keys.sorted() }

    /// Every code that has minor units, by their number (ISO 4217).
    private static let codesByMinorDigits: [Int: String] = [
        0: """
        BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
        """,
        2: """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF
        CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
        GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL
        MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR
        PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP
        TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
        """,
        3: """
        BHD IQD JOD KWD LYD OMR TND
        """,
        4: """
        CLF UYW
        """,
    ]

    private static let minorDigits: [String: Int] = {
        var digits: [String: Int] = [:]
        for (number, codes) in codesByMinorDigits {
            for code in codes.split(whereSeparator: \.isWhitespace) { digits[String(code)] = number }
        }
        return digits
    }()
}
