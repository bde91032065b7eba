import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditInterceptor } from './access.js';
import { AuditedRecordsController } from './audited-records.controller.js';
import { EncryptedPatient } from './encrypted-patient.entity.js';
import { ReferralPatient } from './patient.entity.js';
import { RecordsController } from './records.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([EncryptedPatient, ReferralPatient])],
  controllers: [RecordsController, AuditedRecordsController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: AuditInterceptor }],
})
export class RecordsModule {}
