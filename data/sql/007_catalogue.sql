-- Every kind of award carries the spellings it is known by, what it excludes, from when to
-- when it is given, and the code by which rules know it; every unit who decides on its
-- titles of the lowest level.
DROP TRIGGER IF EXISTS award_kinds_insert;
DROP TRIGGER IF EXISTS award_kinds_update;
DROP TRIGGER IF EXISTS award_kinds_delete;
ALTER TABLE award_kinds ADD COLUMN judged_as TEXT NOT NULL DEFAULT '';
ALTER TABLE award_kinds ADD COLUMN spellings TEXT NOT NULL DEFAULT '';
ALTER TABLE award_kinds ADD COLUMN excludes TEXT NOT NULL DEFAULT '';
ALTER TABLE award_kinds ADD COLUMN valid_from TEXT NOT NULL DEFAULT '';
ALTER TABLE award_kinds ADD COLUMN valid_to TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN decider TEXT NOT NULL DEFAULT '';

-- What the program knew of the kinds that it brought along is the book's from now on.
CREATE TABLE old_spellings (code TEXT, subject TEXT, spellings TEXT);
INSERT INTO old_spellings VALUES
  ('LĐTT', 'individual', 'Danh hiệu Lao động tiên tiến|LĐ tiên tiến|Lao động TT|LĐTTCX|LĐTTCH|Danh hiệu LĐTT|LĐTT năm|LĐTT cấp cơ sở|Tiên tiến'),
  ('CSTĐCS', 'individual', 'CSTĐ cơ sở|CSTĐ cấp cơ sở|Chiến sĩ thi đua cấp cơ sở|CSTĐCCS|CS thi đua cơ sở|Chiến sĩ TĐCS|Chiến sĩ TĐ cơ sở|CSTDKS|Chiến sĩ thi đua CS'),
  ('CSTĐB', 'individual', 'CSTĐB|CSTĐ cấp bộ|Chiến sĩ thi đua cấp bộ|Chiến sỹ thi đua Bộ, ban, ngành, tỉnh|CSTĐCB|CSTĐ Bộ, ngành|CSTĐ ngành|CSTĐ cấp ngành|CSTĐ BN|CSTĐ bộ, ban, ngành|Chiến sĩ thi đua bộ, ban, ngành|Chiến sĩ thi đua ngành|CSTĐ cấp Bộ/ngành|Chiến sĩ thi đua ngành Thanh tra|CSTĐ ngành Thanh tra|Chiến sĩ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương'),
  ('CSTĐTQ', 'individual', 'CSTĐTQ|CSTĐ cấp toàn quốc'),
  ('TTLĐTT', 'collective', 'Tập thể LĐTT|TT lao động tiên tiến|Tập thể LĐ tiên tiến|Tập thể tiên tiến|LĐTT (tập thể)|LĐTT|Lao động tiên tiến'),
  ('TTLĐXS', 'collective', 'Tập thể LĐXS|TT lao động xuất sắc|Tập thể LĐ xuất sắc|TTXS|LĐXS|Tập thể xuất sắc|Lao động xuất sắc'),
  ('CTĐ-TTCP', 'collective', 'Cờ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương|Cờ thi đua Thanh tra Chính phủ|Cờ thi đua của Bộ, ban, ngành, tỉnh'),
  ('CTĐ-CP', 'collective', 'CTĐ-CP|Cờ thi đua Chính phủ|Cờ TĐ của Chính phủ|Cờ CP|Cờ TĐCP|Cờ TĐ Chính phủ|Cờ thi đua CP|Cờ của Chính phủ|Cờ thi đua của CP'),
  ('GK', 'individual', 'Giấy khen của Thủ trưởng|Giấy khen của Thủ trưởng cơ quan|Giấy khen của Hiệu trưởng|Giấy khen Thủ trưởng đơn vị|GK Thủ trưởng|GK đơn vị|GK cơ sở|GK cấp cơ sở|Giấy khen cấp cơ sở|GK Tổng Biên tập|GK Viện trưởng|GK Hiệu trưởng|GK Cục trưởng|GK Vụ trưởng|Giấy khen của Chánh Thanh tra|GK Chánh Thanh tra'),
  ('GK', 'collective', 'Giấy khen của Thủ trưởng|Giấy khen của Thủ trưởng cơ quan|Giấy khen của Hiệu trưởng|Giấy khen Thủ trưởng đơn vị|GK Thủ trưởng|GK đơn vị|GK cơ sở|GK cấp cơ sở|Giấy khen cấp cơ sở|GK Tổng Biên tập|GK Viện trưởng|GK Hiệu trưởng|GK Cục trưởng|GK Vụ trưởng|Giấy khen của Chánh Thanh tra|GK Chánh Thanh tra'),
  ('BK-TTCP', 'individual', 'Bằng khen cấp bộ, ngành, tỉnh, đoàn thể trung ương|Bằng khen Tổng Thanh tra Chính phủ|Bằng khen của Tổng Thanh tra|Bằng khen của Bộ, ban, ngành, tỉnh'),
  ('BK-TTCP', 'collective', 'Bằng khen cấp bộ, ngành, tỉnh, đoàn thể trung ương|Bằng khen Tổng Thanh tra Chính phủ|Bằng khen của Tổng Thanh tra|Bằng khen của Bộ, ban, ngành, tỉnh'),
  ('BKTTg', 'individual', 'BK Thủ tướng|Bằng khen Thủ tướng Chính phủ|Bằng khen của Thủ tướng|BK TTg CP|BK của Thủ tướng|Bằng khen Thủ tướng|Bằng khen TTg|Bằng khen CP|Bằng khen Chính phủ|BKCP'),
  ('BKTTg', 'collective', 'BK Thủ tướng|Bằng khen Thủ tướng Chính phủ|Bằng khen của Thủ tướng|BK TTg CP|BK của Thủ tướng|Bằng khen Thủ tướng|Bằng khen TTg|Bằng khen CP|Bằng khen Chính phủ|BKCP'),
  ('HCLĐ3', 'individual', 'HCLĐ3|Huân chương Lao động hạng 3|HCLĐ hạng 3|HCLĐIII|HCLĐ Ba|HCLĐ h3|HCLĐ hạng III|Huân chương Lao động Ba|Huân chương Lao động hạng III|HC Lao động hạng Ba'),
  ('HCLĐ3', 'collective', 'HCLĐ3|Huân chương Lao động hạng 3|HCLĐ hạng 3|HCLĐIII|HCLĐ Ba|HCLĐ h3|HCLĐ hạng III|Huân chương Lao động Ba|Huân chương Lao động hạng III|HC Lao động hạng Ba'),
  ('HCLĐ2', 'individual', 'HCLĐ2|Huân chương Lao động hạng 2|HCLĐ hạng 2|HCLĐII|HCLĐ Nhì|HCLĐ h2|HCLĐ hạng II|Huân chương Lao động Nhì|Huân chương Lao động hạng II|HCLĐ hạng Hai|Huân chương Lao động hạng Hai|HC Lao động hạng Nhì'),
  ('HCLĐ2', 'collective', 'HCLĐ2|Huân chương Lao động hạng 2|HCLĐ hạng 2|HCLĐII|HCLĐ Nhì|HCLĐ h2|HCLĐ hạng II|Huân chương Lao động Nhì|Huân chương Lao động hạng II|HCLĐ hạng Hai|Huân chương Lao động hạng Hai|HC Lao động hạng Nhì'),
  ('HCLĐ1', 'individual', 'HCLĐ1|Huân chương Lao động hạng 1|HCLĐ hạng 1|HCLĐI|HCLĐ Nhất|HCLĐ h1|HCLĐ hạng I|Huân chương Lao động Nhất|Huân chương Lao động hạng I|HC Lao động hạng Nhất'),
  ('HCLĐ1', 'collective', 'HCLĐ1|Huân chương Lao động hạng 1|HCLĐ hạng 1|HCLĐI|HCLĐ Nhất|HCLĐ h1|HCLĐ hạng I|Huân chương Lao động Nhất|Huân chương Lao động hạng I|HC Lao động hạng Nhất'),
  ('HCĐL3', 'individual', 'HCĐL3|Huân chương Độc lập hạng 3|HCĐLIII|HCĐL Ba|HCĐL h3|HCĐL hạng 3|HCĐL hạng III|Huân chương Độc lập Ba|Huân chương Độc lập hạng III|HC Độc lập hạng Ba'),
  ('HCĐL3', 'collective', 'HCĐL3|Huân chương Độc lập hạng 3|HCĐLIII|HCĐL Ba|HCĐL h3|HCĐL hạng 3|HCĐL hạng III|Huân chương Độc lập Ba|Huân chương Độc lập hạng III|HC Độc lập hạng Ba'),
  ('HCĐL2', 'individual', 'HCĐL2|Huân chương Độc lập hạng 2|HCĐLII|HCĐL Nhì|HCĐL h2|HCĐL hạng 2|HCĐL hạng II|Huân chương Độc lập Nhì|Huân chương Độc lập hạng II|HCĐL hạng Hai|Huân chương Độc lập hạng Hai|HC Độc lập hạng Nhì'),
  ('HCĐL2', 'collective', 'HCĐL2|Huân chương Độc lập hạng 2|HCĐLII|HCĐL Nhì|HCĐL h2|HCĐL hạng 2|HCĐL hạng II|Huân chương Độc lập Nhì|Huân chương Độc lập hạng II|HCĐL hạng Hai|Huân chương Độc lập hạng Hai|HC Độc lập hạng Nhì'),
  ('HCĐL1', 'individual', 'HCĐL1|Huân chương Độc lập hạng 1|HCĐLI|HCĐL Nhất|HCĐL h1|HCĐL hạng 1|HCĐL hạng I|Huân chương Độc lập Nhất|Huân chương Độc lập hạng I|HC Độc lập hạng Nhất'),
  ('HCĐL1', 'collective', 'HCĐL1|Huân chương Độc lập hạng 1|HCĐLI|HCĐL Nhất|HCĐL h1|HCĐL hạng 1|HCĐL hạng I|Huân chương Độc lập Nhất|Huân chương Độc lập hạng I|HC Độc lập hạng Nhất'),
  ('HCHCM', 'individual', 'HCHCM'),
  ('HCHCM', 'collective', 'HCHCM'),
  ('HCSV', 'individual', 'HCSV'),
  ('HCSV', 'collective', 'HCSV'),
  ('AHLĐ', 'individual', 'Anh hùng LĐ|AHLĐ TKĐM|Anh hùng Lao động thời kỳ đổi mới'),
  ('AHLĐ', 'collective', 'Anh hùng LĐ|AHLĐ TKĐM|Anh hùng Lao động thời kỳ đổi mới'),
  ('KNC-TTr', 'individual', 'Kỷ niệm chương|KNC TTr|KNC Thanh tra|KNC ngành Thanh tra|Huy chương Vì sự nghiệp Thanh tra');
UPDATE award_kinds SET spellings = replace((SELECT o.spellings FROM old_spellings o WHERE o.code = award_kinds.code AND o.subject = award_kinds.subject), '|', char(10))
WHERE EXISTS (SELECT 1 FROM old_spellings o WHERE o.code = award_kinds.code AND o.subject = award_kinds.subject);
DROP TABLE old_spellings;
-- Kinds of the office's own were known by their code too.
UPDATE award_kinds SET spellings = code WHERE spellings = '' AND code <> label;
UPDATE award_kinds SET excludes = 'TTLĐXS' WHERE code = 'TTLĐTT' AND subject = 'collective';
UPDATE award_kinds SET excludes = 'TTLĐTT' WHERE code = 'TTLĐXS' AND subject = 'collective';
